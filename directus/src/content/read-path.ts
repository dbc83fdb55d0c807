import { posix } from 'node:path';
import { z } from 'zod';
import type { OperatorApi } from '../instance/operator-api.ts';
import { extensionOf, imageTypeOf } from './image-types.ts';
import type { BlockDraft, PathDraft } from './path-draft.ts';
import { rewriteTexts } from './rewrite-texts.ts';
import { slugOf } from './slug-of.ts';
import { stepAddresses } from './step-addresses.ts';

export interface StoredPath {
	draft: PathDraft;
	/** The files that the draft names, each with its id in Directus. */
	files: Map<string, string>;
	/** What a folder cannot hold, in words for the person who exports. */
	unsupported: string[];
}

/** Reads a path as its editors have it now; null when there is none with this id. */
export async function readPath(
	{ id }: { id: string },
	{ api }: { api: OperatorApi },
): Promise<StoredPath | null> {
	// Directus answers 500 to what is no uuid.
	if (!z.guid().safeParse(id).success) return null;
	const query = new URLSearchParams({ ...QUERY, filter: JSON.stringify({ id: { _eq: id } }) });
	const [row] = rows.parse(await api.request('GET', `/items/learning_paths?${query.toString()}`));
	if (row === undefined) return null;

	const files = new Map<string, string>();
	const unsupported: string[] = [];
	const { toStepLink } = stepAddresses(
		id,
		row.steps.map((step) => step.id),
	);
	const steps = row.steps.map(({ title, required, blocks }, at) => {
		const drafts = blocks.flatMap((block): BlockDraft[] => {
			const draft = readBlock(block, files);
			if (draft === null) unsupported.push(`step ${at + 1}: a block of ${block.collection ?? 'no kind'}`);
			return draft === null ? [] : [draft];
		});
		return { title, required, blocks: rewriteTexts(drafts, toStepLink) };
	});
	const cover = row.cover === null ? null : nameFile(row.cover, files);
	if (row.cover !== null && cover === null) unsupported.push(`the cover, of type ${row.cover.type}`);

	const { title, description, visibility } = row;
	return { draft: { title, description: description || null, visibility, cover, steps }, files, unsupported };
}

const file = z.object({ id: z.string(), filename_download: z.string(), type: z.string().nullable() });
const text = z.object({ text: z.string() });
const image = z.object({ image: file, alt: z.string().nullable(), caption: z.string().nullable() });
const block = z.object({ collection: z.string().nullable(), item: z.unknown() });
const rows = z.array(
	z.object({
		title: z.string(),
		description: z.string().nullable(),
		visibility: z.enum(['public', 'private']),
		cover: file.nullable(),
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

const FILE = ['id', 'filename_download', 'type'];
const QUERY = {
	fields: [
		...[
			'title',
			'description',
			'visibility',
			'steps.id',
			'steps.title',
			'steps.required',
			'steps.blocks.collection',
		],
		...['text'].map((field) => `steps.blocks.item:block_text.${field}`),
		...['alt', 'caption'].map((field) => `steps.blocks.item:block_image.${field}`),
		...FILE.flatMap((field) => [`cover.${field}`, `steps.blocks.item:block_image.image.${field}`]),
	].join(),
	deep: JSON.stringify({ steps: { _sort: 'sort', _limit: -1, blocks: { _sort: 'sort', _limit: -1 } } }),
};

function readBlock(
	{ collection, item }: z.infer<typeof block>,
	files: Map<string, string>,
): BlockDraft | null {
	if (collection === 'block_text') {
		const found = text.safeParse(item);
		return found.success ? { kind: 'text', text: found.data.text } : null;
	}
	if (collection !== 'block_image') return null;

	const found = image.safeParse(item);
	const name = found.success ? nameFile(found.data.image, files) : null;
	if (!found.success || name === null) return null;
	const { alt, caption } = found.data;
	return { kind: 'image', file: name, alt: alt ?? '', caption: caption || null };
}

/** The name of an image in the folder: its own in plain letters, with a number where another one has it already. */
function nameFile(
	{ id, filename_download, type }: z.infer<typeof file>,
	files: Map<string, string>,
): string | null {
	for (const [name, known] of files) if (known === id) return name;

	const { name, ext } = posix.parse(filename_download);
	const extension = imageTypeOf(filename_download) === null ? extensionOf(type) : ext.toLowerCase();
	if (extension === null) return null;

	const stem = `images/${slugOf(name, 'image')}`;
	let free = `${stem}${extension}`;
	for (let number = 2; files.has(free); number++) free = `${stem}-${number}${extension}`;
	files.set(free, id);
	return free;
}
