import { crc32, deflateSync } from 'node:zlib';

/** A PNG of coloured noise, which is what compresses worst: as large as a photograph. */
export function makePng(width: number, height: number): Uint8Array<ArrayBuffer> {
	const header = Buffer.alloc(13);

	header.writeUInt32BE(width, 0);
	header.writeUInt32BE(height, 4);
	// 8 bits per channel, colour without transparency.
	header.set([8, 2], 8);

	return new Uint8Array(
		Buffer.concat([
			Buffer.from('89504e470d0a1a0a', 'hex'),
			chunk('IHDR', header),
			chunk('IDAT', deflateSync(noise(width, height), { level: 1 })),
			chunk('IEND', Buffer.alloc(0)),
		]),
	);
}

/** Rows of three bytes a pixel, each after a byte that says "not filtered". */
function noise(width: number, height: number): Buffer {
	const row = 1 + width * 3;
	const pixels = Buffer.alloc(row * height);

	// A plain generator: the same image every time.
	for (let at = 0, seed = 1; at < pixels.length; at += 1) {
		seed = (seed * 16_807) % 2_147_483_647;
		pixels[at] = at % row === 0 ? 0 : seed >> 16;
	}

	return pixels;
}

function chunk(type: string, data: Buffer): Buffer {
	const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
	const [length, checksum] = [Buffer.alloc(4), Buffer.alloc(4)];

	length.writeUInt32BE(data.length);
	checksum.writeUInt32BE(crc32(body));

	return Buffer.concat([length, body, checksum]);
}
