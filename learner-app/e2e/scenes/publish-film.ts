import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { repository } from '../../../directus/src/instance/repository.ts';
import type { Instance } from '../../../directus/src/testing/start-instance.ts';

const FILM_BYTES = 6_000_000;
/** The head of an element that players skip: EBML Void, and its length in eight bytes. */
const VOID_HEAD_BYTES = 9;

/** A path with a video that is too large to come with it. @returns the path's id */
export async function publishFilm({ api }: Instance): Promise<string> {
	const demo = (file: string) => readFile(join(repository.demo, 'first-aid-at-work', file));
	const upload = async (name: string, type: string, bytes: Buffer) =>
		(await api.upload({ name, type, bytes: new Uint8Array(bytes) })).id;
	const item = {
		video: await upload('film.webm', 'video/webm', grownToFilm(await demo('files/rhythm.webm'))),
		poster: await upload('still.webp', 'image/webp', await demo('images/cool-the-burn.webp')),
		title: 'Twenty minutes of cold water',
		caption: 'In full length, because it feels longer than it is.',
	};
	const { id } = await api.request<{ id: string }>('POST', '/items/learning_paths?fields=id', {
		title: 'Long films',
		visibility: 'public',
		steps: [
			{
				sort: 1,
				title: 'Watch the whole of it',
				required: true,
				blocks: [
					{ sort: 1, collection: 'block_video', item },
					{ sort: 2, collection: 'block_text', item: { text: 'Then try it at the next tap.' } },
				],
			},
		],
	});

	await api.request('POST', `/learning/editor/paths/${id}/publish`, {});

	return id;
}

/** A clip made as large as a film by what players skip, as a real one would be by its pictures. */
function grownToFilm(clip: Buffer): Buffer {
	const room = FILM_BYTES - clip.length - VOID_HEAD_BYTES;
	const head = Buffer.alloc(VOID_HEAD_BYTES);

	head.writeUInt8(0xec);
	head.writeBigUInt64BE((1n << 56n) | BigInt(room), 1);

	return Buffer.concat([clip, head, Buffer.alloc(room)]);
}
