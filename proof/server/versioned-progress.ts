import type { ProgressDocument } from '@learning-paths/contract';

export interface VersionedProgress {
	document: ProgressDocument;
	version: number;
}
