import type { RxDocument } from 'rxdb/plugins/core';

/**
 * What a document holds, without a copy, for those that only read: lists show hundreds of paths with all their steps. Its inner
 * objects are RxDB's own: whoever changed them would change what everybody reads.
 */
export function plain<T>(document: RxDocument<T>): T {
	return document.toJSON() as T;
}
