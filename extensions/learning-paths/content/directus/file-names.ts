import { posix } from 'node:path';
import { z } from 'zod';
import { extensionOf, imageTypeOf } from '../image-types.ts';
import { slugOf } from '../slug-of.ts';

/** What a name is made of. */
export const StoredFile = z.object({
	id: z.string(),
	filename_download: z.string(),
	type: z.string().nullable(),
});
export type StoredFile = z.infer<typeof StoredFile>;

/** Names the files of a path in its folder: their own names in plain letters, with a number where two have the same. */
export class FileNames {
	/** The id of each file by its name. */
	readonly ids = new Map<string, string>();

	nameOf({ id, filename_download, type }: StoredFile): string {
		for (const [name, known] of this.ids) if (known === id) return name;

		const { name, ext } = posix.parse(filename_download);
		const own = ext.toLowerCase().replace(/[^.a-z\d]/g, '');
		const extension = imageTypeOf(filename_download) === null ? (extensionOf(type) ?? own) : own;
		const isImage = type === null || type.startsWith('image/');
		const stem = isImage ? `images/${slugOf(name, 'image')}` : `files/${slugOf(name, 'file')}`;
		let free = `${stem}${extension}`;
		for (let number = 2; this.ids.has(free); number++) free = `${stem}-${number}${extension}`;
		this.ids.set(free, id);
		return free;
	}
}
