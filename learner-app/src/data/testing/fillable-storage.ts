import type { RxStorage } from 'rxdb/plugins/core';

/**
 * The disk of one device alone: its writes fail while it is full, in whole batches, as those of a browser's database do.
 * It tells nobody else of what is written, because threads of one process hear each other as tabs of one browser would.
 *
 * @param isFull Asked at every write, with RxDB's name for what it writes.
 */
export function fillableStorage(
	storage: RxStorage<unknown, unknown>,
	isFull: (context: string) => boolean,
): RxStorage<unknown, unknown> {
	return {
		name: storage.name,
		rxdbVersion: storage.rxdbVersion,
		async createStorageInstance(params) {
			const instance = await storage.createStorageInstance({ ...params, multiInstance: false });
			const write = instance.bulkWrite.bind(instance);

			instance.bulkWrite = async (rows, context) => {
				if (isFull(context)) throw new DOMException('The disk is full.', 'QuotaExceededError');

				return write(rows, context);
			};

			return instance;
		},
	};
}
