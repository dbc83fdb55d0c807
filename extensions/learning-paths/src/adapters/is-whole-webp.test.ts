import { PassThrough, Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { expect, test } from 'vitest';
import { isWholeWebp } from './is-whole-webp.ts';

test('a file that is as long as it says is whole, and can still be read from its beginning', async () => {
	const file = webp(100);
	const stream = streamOf(file);

	expect(await isWholeWebp(stream, file.length)).toBe(true);
	expect(await buffer(stream)).toEqual(file);
});

test.each([
	['its second half is missing', webp(100).subarray(0, 60)],
	['only its header was written', webp(100).subarray(0, 12)],
	['not even its header was written', webp(100).subarray(0, 5)],
	['nothing was written yet', Buffer.alloc(0)],
	['it is something else', Buffer.from('\u0089PNG, or anything else')],
])('a file is not whole when %s', async (_, file) => {
	expect(await isWholeWebp(streamOf(file), file.length)).toBe(false);
});

test('a file that cannot be read is an error', async () => {
	const stream = new PassThrough();

	setImmediate(() => stream.destroy(new Error('gone')));
	await expect(isWholeWebp(stream, 1)).rejects.toThrow('gone');
});

function webp(length: number): Buffer {
	const file = Buffer.alloc(length, 7);

	file.write('RIFF', 0, 'latin1');
	file.writeUInt32LE(length - 8, 4);
	file.write('WEBP', 8, 'latin1');

	return file;
}

function streamOf(bytes: Buffer): Readable {
	return Readable.from(bytes.length > 0 ? [bytes] : [], { objectMode: false });
}
