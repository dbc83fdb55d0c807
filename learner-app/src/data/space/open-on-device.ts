import type { Profile } from '@learning-paths/contract';
import { getRxStorageDexie } from 'rxdb/plugins/storage-dexie';
import { type OpenSpace, type ReadableSpace, type SpaceDeps, openSpace } from './open-space.ts';

/**
 * Opens a space in the browser's own storage. This and RxDB with it are a file of their own: what is shown without them does not wait
 * until they have come and been compiled.
 */
export function openOnDevice(
	owner: Profile | null,
	deps: Omit<SpaceDeps, 'storage'>,
	onReadable?: (space: ReadableSpace) => void,
): Promise<OpenSpace> {
	return openSpace(owner, { ...deps, storage: getRxStorageDexie() }, onReadable);
}
