import { buffer } from 'node:stream/consumers';
import { ZipFile } from 'yazl';

/** A zip file with these texts and bytes, by their path. */
export async function makeZip(files: Record<string, string | Uint8Array>, mode = 0o100644): Promise<Buffer> {
	const zip = new ZipFile();
	for (const [path, content] of Object.entries(files)) {
		zip.addBuffer(Buffer.from(content), path, { mode });
	}
	zip.end();

	return buffer(zip.outputStream);
}
