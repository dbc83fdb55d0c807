import { settleOwedCompletions } from '../db/owed-completions.ts';
import type { Sql } from '../db/sql.ts';
import type { Log } from '../http/serve.ts';

/** At the start of a server, in the background: who finished a path by a publish that was cut short, gets that. A failure stops nothing. */
export function keepCompletions(database: Sql, log: Log & { info(message: string): void }): void {
	settleOwedCompletions(database).then(
		(count) => {
			if (count > 0) log.info(`Went on with ${count} publishes that had been cut short.`);
		},
		(error: unknown) => log.warn(error, 'Some completions are not written until the next start'),
	);
}
