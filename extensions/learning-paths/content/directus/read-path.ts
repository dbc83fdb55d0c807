import { z } from 'zod';
import type { BlockShape } from '../block-shape.ts';
import { plainBlock } from '../blocks/plain-block.ts';
import { FileReference } from '../file-reference.ts';
import type { BlockDraft, Fields, FieldValue, PathDraft } from '../path-draft.ts';
import { rewriteTexts } from '../rewrite-texts.ts';
import type { ContentStore } from './content-store.ts';
import { FileNames, StoredFile } from './file-names.ts';
import { stepAddresses } from './step-addresses.ts';

export interface StoredPath {
	draft: PathDraft;
	/** The files that the draft names, each with its id in Directus. */
	files: ReadonlyMap<string, string>;
	/** Blocks that could not be read: their kind is no longer installed, or not for whoever asks. */
	leftOut: number;
}

/** Reads a path as its editors have it now; null when there is none with this id. */
export async function readPath(
	{ id }: { id: string },
	{ store }: { store: ContentStore },
): Promise<StoredPath | null> {
	// Directus answers 500 to what is no uuid.
	if (!z.guid().safeParse(id).success) return null;
	const shapes = await store.shapes();
	const [row] = rows.parse(await store.read('learning_paths', queryFor(id, shapes)));
	if (row === undefined) return null;

	const names = new FileNames();
	let leftOut = 0;
	const { toStepLink } = stepAddresses(
		row.id,
		row.steps.map((step) => step.id),
	);
	const steps = row.steps.map(({ title, required, blocks }) => {
		const drafts = blocks.flatMap((block): BlockDraft[] => {
			const draft = readBlock(block, shapes, names);
			if (draft === null) leftOut += 1;
			return draft === null ? [] : [draft];
		});
		return { title, required, blocks: rewriteTexts(drafts, toStepLink) };
	});
	const cover = row.cover === null ? null : names.nameOf(row.cover);

	const { title, description, visibility } = row;
	return {
		draft: { title, description: description || null, visibility, cover, steps },
		files: names.ids,
		leftOut,
	};
}

const block = z.object({
	collection: z.string().nullable(),
	item: z.record(z.string(), z.unknown()).nullable(),
});
const rows = z.array(
	z.object({
		id: z.string(),
		title: z.string(),
		description: z.string().nullable(),
		visibility: z.enum(['public', 'private']),
		cover: StoredFile.nullable(),
		steps: z.array(
			z.object({
				id: z.string(),
				title: z.string().nullable(),
				required: z.boolean(),
				blocks: z.array(block),
			}),
		),
	}),
);

function queryFor(id: string, shapes: BlockShape[]) {
	const file = Object.keys(StoredFile.shape);
	const ofBlocks = shapes.flatMap(({ collection, fields, files }) =>
		fields.flatMap((field) => {
			const path = `steps.blocks.item:${collection}.${field}`;
			return files.includes(field) ? file.map((part) => `${path}.${part}`) : [path];
		}),
	);
	const ofPath = ['id', 'title', 'description', 'visibility', ...file.map((part) => `cover.${part}`)];
	const ofSteps = ['id', 'title', 'required', 'blocks.collection'].map((field) => `steps.${field}`);
	return {
		fields: [...ofPath, ...ofSteps, ...ofBlocks],
		filter: { id: { _eq: id } },
		deep: { steps: { _sort: ['sort'], _limit: -1, blocks: { _sort: ['sort'], _limit: -1 } } },
	};
}

function readBlock(
	{ collection, item }: z.infer<typeof block>,
	shapes: BlockShape[],
	names: FileNames,
): BlockDraft | null {
	const shape = shapes.find((known) => known.collection === collection);
	if (shape === undefined || item === null) return null;

	const fields: Fields = {};
	for (const field of shape.fields) {
		const value = fieldValue(item[field], shape.files.includes(field), names);
		if (value !== null) fields[field] = value;
	}
	return plainBlock({ kind: 'other', collection: shape.collection, fields });
}

function fieldValue(value: unknown, isFile: boolean, names: FileNames): FieldValue | null {
	if (isFile) {
		const file = StoredFile.safeParse(value);
		return file.success ? new FileReference(names.nameOf(file.data)) : null;
	}
	const isPlain = typeof value === 'number' || typeof value === 'boolean' || typeof value === 'object';
	// An empty text and none are the same to whoever writes one.
	return isPlain || (typeof value === 'string' && value !== '') ? value : null;
}
