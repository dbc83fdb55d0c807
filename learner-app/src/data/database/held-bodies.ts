import { databaseName } from './database-name.ts';
import { bodySchema } from './schemas.ts';

/** Where the browser keeps what paths say, for whom RxDB itself comes too late: names of IndexedDB. */
export interface HeldBodies {
	/** The database of this device itself, and that of a learner, with `*` for their id. */
	nobodys: string;
	learners: string;
	/** The table in it; each row is one `HeldBody` by its id, with RxDB's own fields. */
	table: string;
}

/** As RxDB's storage on Dexie calls them (17.6: `dexie-helper.js`). Called otherwise, they are not found, and a start takes longer. */
export const heldBodies: HeldBodies = {
	nobodys: nameFor(null),
	learners: nameFor('*'),
	table: 'docs',
};

function nameFor(owner: string | null): string {
	return `rxdb-dexie-${databaseName(owner)}--${bodySchema.version}--bodies`;
}
