import { expect, test } from 'vitest';
import { readCsvFile } from './read-csv-file.ts';

/** A name with an umlaut, saved by a spreadsheet on Windows, came to nobody: it was read as UTF-8. */
test.each([
	['UTF-8', new TextEncoder().encode('Jürgen')],
	['Windows-1252', Uint8Array.of(0x4a, 0xfc, 0x72, 0x67, 0x65, 0x6e)],
])('%s is read', async (_encoding, bytes) => {
	expect(await readCsvFile(new Blob([bytes]))).toBe('Jürgen');
});
