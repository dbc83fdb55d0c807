import type { Credential } from '../../db/learners.ts';
import type { Database } from '../../db/sql.ts';
import type { PokeHub } from './poke-hub.ts';

/** Who calls a sync route. */
export interface SyncCaller {
	credential: Credential;
	/** A name that a device gives itself, so that its own push does not poke it; null when it gives none. */
	device: string | null;
}

/** What the sync routes need of the world. */
export interface SyncDeps {
	database: Database;
	hub: PokeHub;
	/** Milliseconds since the epoch. */
	now(): number;
}
