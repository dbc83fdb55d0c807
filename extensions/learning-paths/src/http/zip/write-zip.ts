import { PassThrough, Readable } from 'node:stream';
import { ZipFile } from 'yazl';

export interface ZipEntry {
	file: string;
	/** Asked for when its turn comes, so that one file at a time is in memory. */
	read: () => Promise<Uint8Array>;
	/** Whether it is worth packing: images are packed already. */
	pack: boolean;
}

/** Every file has the same time, so that the same path makes the same zip file. It is the first that the format knows. */
const MADE = new Date(1980, 0, 1);

/** Packs files into a zip file while it is being sent. */
export function writeZip(entries: readonly ZipEntry[]): Readable {
	const zip = new ZipFile();
	const out = new PassThrough();

	for (const { file, read, pack } of entries) {
		zip.addReadStreamLazy(file, { compress: pack, mtime: MADE, mode: 0o100644 }, (give) => {
			read().then(
				(bytes) => give(null, Readable.from([Buffer.from(bytes)])),
				(error: unknown) => out.destroy(error instanceof Error ? error : new Error(String(error))),
			);
		});
	}
	zip.end();
	zip.outputStream.pipe(out);

	return out;
}
