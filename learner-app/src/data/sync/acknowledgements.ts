import type { ProgressDocument } from '@learning-paths/contract';
import type { Database } from '../database/open-database.ts';
import { storeProgress } from '../database/store-progress.ts';
import type { Notes } from './notes.ts';

/** What the server is known to have, as it said itself. */
export interface Acknowledgements {
	/**
	 * Notes what the server has. What it said in another generation than that which this device follows counts for nothing: a reply may
	 * be digested when another one has already told of a restore, and of the work that it spoke of nothing may be left (I4).
	 */
	add(documents: ProgressDocument[], generation: string): Promise<void>;
	/** Begins anew: the server may have lost what it once acknowledged. */
	forget(): Promise<void>;
}

export function createAcknowledgements(deps: {
	database: Pick<Database, 'acknowledged'>;
	notes: Notes;
}): Acknowledgements {
	const { acknowledged } = deps.database;
	// In turn: between the look at the generation and the writing nothing may be forgotten.
	let turn: Promise<unknown> = Promise.resolve();

	const inTurn = (task: () => Promise<void>): Promise<void> => {
		const mine = turn.then(task);

		turn = mine.catch(() => undefined);

		return mine;
	};

	return {
		add: (documents, generation) =>
			inTurn(async () => {
				if ((await deps.notes.read()).generation === generation) await storeProgress(acknowledged, documents);
			}),

		forget: () =>
			inTurn(async () => {
				await acknowledged.find().remove();
				await deps.notes.write({ generation: null });
			}),
	};
}
