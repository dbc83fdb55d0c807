import {
	type ProgressDocument,
	finishStep,
	noProgress,
	reopenStep,
	sameProgress,
	startOver,
	startStep,
} from '@learning-paths/contract';
import type { RxCollection } from 'rxdb/plugins/core';

/** What a learner can do. Each is one atomic write of one document; a promise that resolves means: saved on this device. */
export interface Work {
	start(path: string, step: string): Promise<void>;
	finish(path: string, step: string): Promise<void>;
	reopen(path: string, step: string): Promise<void>;
	startOver(path: string): Promise<void>;
}

/** @param deps.now The server's time, as far as the device knows it. */
export function recordWork(deps: { progress: RxCollection<ProgressDocument>; now: () => number }): Work {
	const change = async (
		path: string,
		edit: (progress: ProgressDocument, now: number) => ProgressDocument,
	) => {
		const now = deps.now();
		const held = await deps.progress.findOne(path).exec();
		const document = held ?? (await insert(path, now, edit));

		await document?.incrementalModify((latest) => {
			const edited = edit(latest, now);

			return sameProgress(edited, latest) ? latest : { ...latest, ...edited };
		});
	};

	/** Answers with the document to edit when another tab was faster, with null when the edit is in. */
	const insert = async (
		path: string,
		now: number,
		edit: (progress: ProgressDocument, now: number) => ProgressDocument,
	) => {
		const { error } = await deps.progress.bulkInsert([edit(noProgress(path), now)]);

		return error.length > 0 ? deps.progress.findOne(path).exec(true) : null;
	};

	return {
		start: (path, step) => change(path, (progress, now) => startStep(progress, step, now)),
		finish: (path, step) => change(path, (progress, now) => finishStep(progress, step, now)),
		reopen: (path, step) => change(path, (progress, now) => reopenStep(progress, step, now)),
		startOver: (path) => change(path, startOver),
	};
}
