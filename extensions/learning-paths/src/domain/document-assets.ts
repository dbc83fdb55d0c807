import type { Asset, PathDocument } from '@learning-paths/contract';

/** Every file that a document shows, once: what a learner who may see the path may fetch. */
export function documentAssets(document: PathDocument): Asset[] {
	const assets = new Map<string, Asset>();

	collect(document.cover, assets);
	for (const step of document.steps) for (const block of step.blocks) collect(block, assets);

	return [...assets.values()];
}

/** Any kind of block may hold assets, under any name: they are known by their shape. */
function collect(value: unknown, assets: Map<string, Asset>): void {
	if (Array.isArray(value)) for (const entry of value) collect(entry, assets);
	if (!isRecord(value)) return;
	if (isAsset(value)) assets.set(value.id, value);
	else for (const entry of Object.values(value)) collect(entry, assets);
}

function isRecord(value: unknown): value is Record<string, unknown> {
	return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isAsset(value: Record<string, unknown>): value is Record<string, unknown> & Asset {
	return ['id', 'type', 'bytes', 'version', 'width', 'height'].every((key) => key in value);
}
