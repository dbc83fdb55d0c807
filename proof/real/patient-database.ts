import { setTimeout as sleep } from 'node:timers/promises';
import { connect } from '../../directus/src/database/connect.ts';

/** A connection to Postgres that is opened again when it breaks: here it is broken on purpose. */
export interface PatientDatabase {
	/** Asks until there is an answer, one question after the other. What is asked must do no harm when it is done twice. */
	ask(text: string, values: unknown[]): Promise<Record<string, unknown>[]>;
	close(): Promise<void>;
}

/** Ten seconds in all: longer than Postgres takes to recover, or a backup to be restored. */
const TRIES = 50;
const PAUSE_MS = 200;

export function openPatientDatabase(databaseUrl: string): PatientDatabase {
	let client: Awaited<ReturnType<typeof connect>> | null = null;
	let last: Promise<unknown> = Promise.resolve();

	return {
		ask(text, values) {
			const rows = last.then(() => askUntilAnswered(text, values));

			last = rows.catch(() => undefined);

			return rows;
		},
		async close() {
			await last;
			await client?.end();
		},
	};

	async function askUntilAnswered(text: string, values: unknown[]): Promise<Record<string, unknown>[]> {
		for (let tries = 1; ; tries += 1) {
			try {
				client ??= await connect(databaseUrl);

				return (await client.query<Record<string, unknown>>(text, values)).rows;
			} catch (error) {
				void client?.end().catch(() => undefined);
				client = null;

				if (tries === TRIES) throw error;

				await sleep(PAUSE_MS);
			}
		}
	}
}
