import { randomUUID } from 'node:crypto';
import type { Finding } from '@learning-paths/contract';
import { FileReference } from '../file-reference.ts';
import { filesOf } from '../files-of.ts';
import { isDrawing } from '../image-types.ts';
import { loadFile } from '../load-file.ts';
import type { BlockDraft, PathDraft } from '../path-draft.ts';
import { rewriteTexts } from '../rewrite-texts.ts';
import type { ContentStore } from './content-store.ts';
import { stepAddresses } from './step-addresses.ts';

export interface CreatePathDeps {
	store: ContentStore;
	/** The bytes of a file that the draft names. */
	readFile: (file: string) => Promise<Uint8Array<ArrayBuffer>>;
	newId?: () => string;
}

/**
 * Makes a draft path in Directus: its files in a folder of the file library, then the path with all its steps and
 * blocks at once. When anything fails, what was made before is removed.
 *
 * @param input.id The id that the path shall have; a new one when absent.
 * @returns its id, and what could not be taken over after all.
 */
export async function createPath(
	{ draft, id: givenId }: { draft: PathDraft; id?: string },
	{ store, readFile, newId = randomUUID }: CreatePathDeps,
): Promise<{ id: string; findings: Finding[] }> {
	const undo: (() => Promise<void>)[] = [];
	const findings: Finding[] = [];
	try {
		const stored = new Map<string, string>();
		const uses = filesOf(draft);
		const folder = uses.size === 0 ? '' : await store.createFolder(draft.title.slice(0, FOLDER_NAME));
		if (folder !== '') undo.push(() => store.remove('folders', folder));
		for (const [file, description] of uses) {
			const loaded = await loadFile(file, await readFile(file));
			if (loaded === null) {
				findings.push({ file, kind: 'imageUnreadable', detail: file });
				continue;
			}
			const uploaded = await store.upload({ ...loaded, folder, description });
			undo.push(() => store.remove('files', uploaded));
			stored.set(file, uploaded);
		}
		// The ids are ours to choose, because links between the steps need them before there are steps.
		const id = givenId ?? newId();
		await store.createPath(pathRow(draft, { id, steps: draft.steps.map(newId), files: stored }));
		return { id, findings };
	} catch (error) {
		// The first failure is the one to report: one that follows while tidying up would hide it.
		for (const step of undo.reverse()) await step().catch(() => undefined);
		throw error;
	}
}

/** As long as Directus lets the name of a folder be. */
const FOLDER_NAME = 255;

interface Ids {
	id: string;
	steps: string[];
	files: Map<string, string>;
}

function pathRow({ title, description, visibility, cover, steps }: PathDraft, ids: Ids) {
	const { toAddress } = stepAddresses(ids.id, ids.steps);
	return {
		id: ids.id,
		title,
		description,
		visibility,
		cover: cover === null ? null : (ids.files.get(cover) ?? null),
		steps: steps.map((step, at) => ({
			id: ids.steps[at],
			sort: at + 1,
			title: step.title,
			required: step.required,
			blocks: rewriteTexts(step.blocks, toAddress)
				.filter((block) => !isWithoutImage(block, ids.files))
				.map((block, place) => ({ sort: place + 1, ...blockRow(block, ids.files) })),
		})),
	};
}

/** A drawing that could not be read leaves nothing to show. */
function isWithoutImage(block: BlockDraft, files: Map<string, string>): boolean {
	return block.kind === 'image' && isDrawing(block.file) && !files.has(block.file);
}

function blockRow(block: BlockDraft, files: Map<string, string>) {
	switch (block.kind) {
		case 'text':
			return { collection: 'block_text', item: { text: block.text } };
		case 'image': {
			const { file, alt, caption } = block;
			return {
				collection: 'block_image',
				item: { image: files.get(file), alt: alt === '' ? null : alt, caption },
			};
		}
		case 'other': {
			const fields = Object.entries(block.fields).map(([name, value]): [string, unknown] => [
				name,
				value instanceof FileReference ? (files.get(value.file) ?? null) : value,
			]);
			return { collection: block.collection, item: Object.fromEntries(fields) };
		}
	}
}
