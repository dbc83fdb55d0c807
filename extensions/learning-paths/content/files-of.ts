import { FileReference } from './file-reference.ts';
import type { BlockDraft, PathDraft } from './path-draft.ts';

/** The files that a draft shows, each once, with the first words that describe it. */
export function filesOf({ cover, steps }: PathDraft): Map<string, string> {
	const files = new Map<string, string>();
	const add = (file: string, words: string) => {
		if ((files.get(file) ?? '') === '') files.set(file, words);
	};
	for (const block of steps.flatMap(({ blocks }) => blocks)) {
		for (const file of filesOfBlock(block)) add(file, block.kind === 'image' ? block.alt : '');
	}
	if (cover !== null) add(cover, '');
	return files;
}

function filesOfBlock(block: BlockDraft): string[] {
	switch (block.kind) {
		case 'text':
			return [];
		case 'image':
			return [block.file];
		case 'other':
			return Object.values(block.fields).flatMap((value) =>
				value instanceof FileReference ? [value.file] : [],
			);
	}
}
