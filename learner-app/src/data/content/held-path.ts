import type { Asset, ManifestItem, PathDocument } from '@learning-paths/contract';
import type { HeldPath } from '../database/documents.ts';

/** An image that a path shows, in the size in which it is shown. */
export interface ShownAsset {
	asset: Asset;
	size: 'thumb' | 'medium' | 'large';
}

/** Tells which files a path's cover and blocks show. Only the renderers know, so the app brings it. */
export type AssetsOf = (document: PathDocument) => ShownAsset[];

/** The address of an image: the version makes it change with the bytes, so that a cached one is never stale. */
export function assetAddress({ asset, size }: ShownAsset): string {
	return `/learning/assets/${asset.id}?size=${size}&v=${encodeURIComponent(asset.version)}`;
}

/** What is kept of a path for lists: everything but the blocks. */
export function heldPath(
	document: PathDocument,
	entry: Pick<ManifestItem, 'assigned' | 'saved' | 'dueOn' | 'completion'> & { listed: boolean },
	assetsOf: AssetsOf,
): HeldPath {
	const shown = assetsOf(document);
	const assets = new Map(shown.map((one) => [one.asset.id, one.asset]));

	return {
		id: document.id,
		revision: document.revision,
		title: document.title,
		description: document.description,
		cover: document.cover,
		steps: document.steps.map(({ id, title, required }) => ({ id, title, required })),
		assets: [...new Set(shown.map(assetAddress))],
		bytes: [...assets.values()].reduce((sum, asset) => sum + asset.bytes, 0),
		assigned: entry.assigned,
		saved: entry.saved,
		dueOn: entry.dueOn,
		completion: entry.completion,
		listed: entry.listed,
	};
}
