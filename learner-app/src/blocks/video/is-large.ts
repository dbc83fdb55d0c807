import type { Asset } from '@learning-paths/contract';
import { LARGE_FILE_BYTES } from '../large-files.ts';

/** Whether a video waits for the learner to choose it, instead of coming with its path. */
export function isLarge({ bytes }: Pick<Asset, 'bytes'>): boolean {
	return bytes > LARGE_FILE_BYTES;
}
