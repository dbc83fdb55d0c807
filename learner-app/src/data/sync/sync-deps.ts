import type { LearningApi } from '../api/learning-api.ts';
import type { Clock } from '../clock/create-clock.ts';
import type { Database } from '../database/open-database.ts';
import type { Acknowledgements } from './acknowledgements.ts';
import type { Gate } from './create-gate.ts';
import type { Notes } from './notes.ts';

/** What the parts of the sync share. */
export interface SyncDeps {
	/** The learner's id. It stands in every address: a tab left open by another account must never write here. */
	owner: string;
	database: Database;
	api: LearningApi;
	clock: Clock;
	gate: Gate;
	notes: Notes;
	acknowledgements: Acknowledgements;
}
