import { type ProgressDocument, join, sameProgress } from '@learning-paths/contract';
import type { RxConflictHandler } from 'rxdb/plugins/core';

/** RxDB asks these two questions; the contract's join answers them, on the device as on the server (I1). */
export const progressConflicts: RxConflictHandler<ProgressDocument> = {
	isEqual: (a, b) => sameProgress(a, b) && a._deleted === b._deleted,
	resolve: async ({ newDocumentState, realMasterState }) => ({
		...join(newDocumentState, realMasterState),
		_deleted: false,
	}),
};
