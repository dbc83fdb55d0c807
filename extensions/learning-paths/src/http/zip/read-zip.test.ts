import { describe, expect, it } from 'vitest';
import { makeZip } from '../../testing/make-zip.ts';
import { readZip } from './read-zip.ts';

describe('readZip', () => {
	it('takes off the one folder that everything is in, and what programs keep for themselves', async () => {
		const folder = await readZip(
			await makeZip({
				'knots/README.md': '\uFEFF# Knots',
				'knots/img/a.png': 'bytes',
				'knots/.git/config': 'x',
				'__MACOSX/knots/._README.md': 'x',
			}),
			'download',
		);

		expect(folder).toMatchObject({
			name: 'knots',
			pages: [{ file: 'README.md', text: '# Knots' }],
			files: ['img/a.png'],
			findings: [],
		});
		expect(Buffer.from(await folder.readFile('img/a.png')).toString()).toBe('bytes');
	});

	it('is called by its own name when there is no such folder', async () => {
		expect(await readZip(await makeZip({ 'a.md': 'a', 'b/c.md': 'c' }), 'download')).toMatchObject({
			name: 'download',
			pages: [{ file: 'a.md' }, { file: 'b/c.md' }],
		});
	});

	it('reads names that a Mac spells with accents apart, and names in the letters of DOS', async () => {
		const mac = await readZip(await makeZip({ 'Ubung-U\u0308.md': 'x', 'o\u0308.png': 'x' }), '');
		const dos = Buffer.from(await makeZip({ 'XX.md': 'x' }))
			.toString('latin1')
			.replaceAll('XX.md', '\x81X.md');

		expect([mac.pages[0]?.file, ...mac.files]).toEqual(['Ubung-\u00DC.md', '\u00F6.png']);
		expect((await readZip(notSaidToBeUtf8(Buffer.from(dos, 'latin1')), '')).pages[0]?.file).toBe(
			'\u00FCX.md',
		);
	});

	it('follows no symbolic link, and says so', async () => {
		expect(await readZip(await makeZip({ 'a.md': '/etc/passwd' }, 0o120777), '')).toMatchObject({
			pages: [],
			findings: [{ file: 'a.md', kind: 'symbolicLink' }],
		});
	});

	it.each(['../b.md', '/b.md', 'a/../../b.md', '..\\b.md', 'C:\\b.md'])(
		'refuses the path %s',
		async (path) => {
			const innocent = 'x'.repeat(path.length);
			const zip = (await makeZip({ [innocent]: 'x' })).toString('latin1').replaceAll(innocent, path);

			await expect(readZip(Buffer.from(zip, 'latin1'), '')).rejects.toMatchObject({ code: 'INVALID_ZIP' });
		},
	);

	it.each([
		['no zip file', Buffer.from('not a zip')],
		['an empty file', Buffer.alloc(0)],
	])('refuses %s', async (_, bytes) => {
		await expect(readZip(bytes, '')).rejects.toMatchObject({ code: 'INVALID_ZIP' });
	});

	it('refuses half a zip file', async () => {
		const zip = await makeZip({ 'a.md': 'a'.repeat(1000) });

		await expect(readZip(zip.subarray(0, zip.length / 2), '')).rejects.toMatchObject({ code: 'INVALID_ZIP' });
	});

	it('unpacks no more than an entry says that it has', async () => {
		const zip = await makeZip({ 'a.md': 'a'.repeat(100_000) });
		// In the central directory, 24 bytes after its signature, is the size of the first entry.
		zip.writeUInt32LE(10, zip.indexOf('PK\x01\x02', 0, 'latin1') + 24);

		await expect(readZip(zip, '')).rejects.toMatchObject({ code: 'INVALID_ZIP' });
	});

	it('refuses a page, a whole and a number of entries beyond the limits', async () => {
		const large = await makeZip({ 'a.md': Buffer.alloc(2_000_001) });
		const bomb = await makeZip({ 'a.bin': 'x', 'b.bin': 'x' });
		for (
			let at = bomb.indexOf('PK\x01\x02', 0, 'latin1');
			at >= 0;
			at = bomb.indexOf('PK\x01\x02', at + 4, 'latin1')
		) {
			bomb.writeUInt32LE(300_000_000, at + 24);
		}
		const many = await makeZip({ 'a.md': 'x' });
		// In the end record, 10 bytes after its signature, is the number of entries.
		many.writeUInt16LE(10_001, many.indexOf('PK\x05\x06', 0, 'latin1') + 10);

		for (const zip of [large, bomb, many]) {
			await expect(readZip(zip, '')).rejects.toMatchObject({ code: 'TOO_LARGE' });
		}
	});
});

/** Takes off the mark that names are in UTF-8, as old programs write them: 8 bytes into a directory entry, 6 into a local one. */
function notSaidToBeUtf8(zip: Buffer): Buffer {
	zip.writeUInt16LE(0, zip.indexOf('PK\x01\x02', 0, 'latin1') + 8);
	zip.writeUInt16LE(0, zip.indexOf('PK\x03\x04', 0, 'latin1') + 6);

	return zip;
}
