import { randomUUID } from 'node:crypto';
import type { FileToUpload, OperatorApi } from '../instance/operator-api.ts';
import type { BlockDraft, PathDraft } from './path-draft.ts';
import { rewriteTexts } from './rewrite-texts.ts';
import { stepAddresses } from './step-addresses.ts';

export interface CreatePathDeps {
	api: OperatorApi;
	/** Reads an image that the draft names. */
	loadImage: (file: string) => Promise<FileToUpload>;
	newId?: () => string;
}

/**
 * Makes a draft path in Directus: its images in a folder of the file library, then the path with all its steps and
 * blocks in one request. When anything fails, what was made before is removed.
 *
 * @param input.id The id that the path shall have; a new one when absent.
 */
export async function createPath(
	{ draft, id: givenId }: { draft: PathDraft; id?: string },
	{ api, loadImage, newId = randomUUID }: CreatePathDeps,
): Promise<{ id: string }> {
	const undo: (() => Promise<void>)[] = [];
	try {
		const images = new Map<string, string>();
		const uses = usesOf(draft);
		const folder = uses.size === 0 ? null : await createFolder(draft.title, api, undo);
		for (const [file, description] of uses) {
			const fields = { ...(folder === null ? {} : { folder }), description };
			const uploaded = await api.upload({ ...(await loadImage(file)), fields });
			undo.push(() => api.request('DELETE', `/files/${uploaded.id}`));
			images.set(file, uploaded.id);
		}
		// The ids are ours to choose, because links between the steps need them before there are steps.
		const id = givenId ?? newId();
		const row = pathRow(draft, { id, steps: draft.steps.map(newId), images });
		await api.request('POST', '/items/learning_paths?fields=id', row);
		return { id };
	} catch (error) {
		// The first failure is the one to report: one that follows while tidying up would hide it.
		for (const step of undo.reverse()) await step().catch(() => undefined);
		throw error;
	}
}

/** The files of a draft, each once, with the first words that describe it. */
function usesOf({ cover, steps }: PathDraft): Map<string, string> {
	const uses = new Map<string, string>();
	for (const block of steps.flatMap(({ blocks }) => blocks)) {
		if (block.kind === 'image' && !uses.has(block.file)) uses.set(block.file, block.alt);
	}
	if (cover !== null && !uses.has(cover)) uses.set(cover, '');
	return uses;
}

async function createFolder(name: string, api: OperatorApi, undo: (() => Promise<void>)[]): Promise<string> {
	const { id } = await api.request<{ id: string }>('POST', '/folders', { name });
	undo.push(() => api.request('DELETE', `/folders/${id}`));
	return id;
}

interface Ids {
	id: string;
	steps: string[];
	images: Map<string, string>;
}

function pathRow({ title, description, visibility, cover, steps }: PathDraft, ids: Ids) {
	const { toAddress } = stepAddresses(ids.id, ids.steps);
	return {
		id: ids.id,
		title,
		description,
		visibility,
		cover: cover === null ? null : ids.images.get(cover),
		steps: steps.map((step, at) => ({
			id: ids.steps[at],
			sort: at + 1,
			title: step.title,
			required: step.required,
			blocks: rewriteTexts(step.blocks, toAddress).map((block, place) => ({
				sort: place + 1,
				...blockRow(block, ids.images),
			})),
		})),
	};
}

function blockRow(block: BlockDraft, images: Map<string, string>) {
	if (block.kind === 'text') return { collection: 'block_text', item: { text: block.text } };
	const { file, alt, caption } = block;
	return {
		collection: 'block_image',
		item: { image: images.get(file), alt: alt === '' ? null : alt, caption },
	};
}
