import { isHidden, type Page, type PathFolder } from '@learning-paths/content';
import { type Finding, LIMITS } from '@learning-paths/contract';
import { buffer } from 'node:stream/consumers';
import { type Entry, fromBufferPromise, type ZipFile } from 'yauzl';
import { ApiError } from '../api-error.ts';
import { entryName } from './entry-name.ts';
import { withoutRoot } from './without-root.ts';

export interface ZipFolder extends PathFolder {
	/** What of the zip file was not looked at. */
	findings: Finding[];
	/** The bytes of one of `files`, unpacked when asked for. */
	readFile: (file: string) => Promise<Uint8Array<ArrayBuffer>>;
}

/**
 * Reads a zip file as the folder that was packed. Nothing is ever written to a disk, and no more is unpacked than the
 * limits allow: sizes are checked before, and an entry that is larger than it says is refused.
 *
 * @param name What the folder is called if everything in it is not in one folder already.
 * @throws ApiError `INVALID_ZIP`, `TOO_LARGE`
 */
export async function readZip(bytes: Buffer, name: string): Promise<ZipFolder> {
	const zip = await readable(() => fromBufferPromise(bytes, { lazyEntries: true, decodeStrings: false }));
	const { entries, links } = await readable(() => listEntries(zip));
	const { root, strip } = withoutRoot([...entries.keys()]);
	const files = new Map([...entries].map(([path, entry]) => [strip(path), entry]));
	const pages: Page[] = [];
	for (const [file, entry] of files) {
		if (!/\.(md|markdown)$/i.test(file)) continue;
		files.delete(file);
		pages.push({ file, text: await readPage(zip, file, entry) });
	}

	return {
		name: root ?? name,
		pages,
		files: [...files.keys()].sort(),
		findings: links.map((path) => ({ file: strip(path), kind: 'symbolicLink', detail: null })),
		async readFile(file) {
			const entry = files.get(file);
			if (!entry) throw new Error(`the zip file has no ${file}`);

			return new Uint8Array(await readEntry(zip, entry));
		},
	};
}

/** The files in a zip by their path, and the paths of symbolic links. Folders are known by what is in them. */
async function listEntries(zip: ZipFile): Promise<{ entries: Map<string, Entry>; links: string[] }> {
	if (zip.entryCount > LIMITS.importEntries) {
		throw new ApiError(
			'TOO_LARGE',
			`There are ${zip.entryCount} entries; ${LIMITS.importEntries} are allowed.`,
		);
	}

	const entries = new Map<string, Entry>();
	const links: string[] = [];
	let unpacked = 0;

	for await (const entry of zip.eachEntry()) {
		const path = entryName(entry);

		if (path.endsWith('/') || isHidden(path)) continue;
		if (isSymbolicLink(entry)) {
			links.push(path);
			continue;
		}
		unpacked += entry.uncompressedSize;
		if (unpacked > LIMITS.importUnpackedBytes) {
			throw new ApiError('TOO_LARGE', `Unpacked it has more than ${LIMITS.importUnpackedBytes} bytes.`);
		}
		entries.set(path, entry);
	}

	return { entries, links };
}

async function readPage(zip: ZipFile, file: string, entry: Entry): Promise<string> {
	if (entry.uncompressedSize > LIMITS.importPageBytes) {
		throw new ApiError('TOO_LARGE', `${file} has more than ${LIMITS.importPageBytes} bytes.`);
	}

	// Without `ignoreBOM` the decoder takes off the mark that Windows editors put in front.
	return new TextDecoder().decode(await readEntry(zip, entry));
}

async function readEntry(zip: ZipFile, entry: Entry): Promise<Buffer> {
	return readable(async () => buffer(await zip.openReadStreamPromise(entry)));
}

/** What the reader of zip files refuses is the fault of the zip file. */
async function readable<Result>(work: () => Promise<Result>): Promise<Result> {
	try {
		return await work();
	} catch (error) {
		if (error instanceof ApiError) throw error;
		throw new ApiError('INVALID_ZIP', `This is no zip file that can be read: ${String(error)}`, {
			cause: error,
		});
	}
}

/** Zips made on Unix keep the kind of a file in the upper half of its attributes. */
function isSymbolicLink(entry: Entry): boolean {
	return ((entry.externalFileAttributes >>> 16) & 0o170000) === 0o120000;
}
