import type { RxStorage } from 'rxdb/plugins/core';

/** A storage whose writes fail while the disk is full: whole batches, as a browser's database fails them. */
export function fillableStorage(storage: RxStorage<unknown, unknown>, isFull: () => boolean): RxStorage<unknown, unknown> {
	return {
		name: storage.name,
		rxdbVersion: storage.rxdbVersion,
		async createStorageInstance(params) {
			const instance = await storage.createStorageInstance(params);
			const write = instance.bulkWrite.bind(instance);

			instance.bulkWrite = async (rows, context) => {
				if (isFull()) throw new DOMException('The disk is full.', 'QuotaExceededError');

				return write(rows, context);
			};

			return instance;
		},
	};
}
