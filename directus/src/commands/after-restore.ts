import { beginGeneration } from '../database/begin-generation.ts';
import { databaseName } from '../database/database-name.ts';
import { Failure } from '../instance/failure.ts';
import { runCommand } from '../instance/run-command.ts';
import { withOperator } from '../instance/with-operator.ts';

/** `npm run after-restore`: to be run once after the database was restored from a backup, before learners return. */
await runCommand(() =>
	withOperator({ target: {}, env: process.env }, async ({ databaseUrl }) => {
		if (databaseUrl === null) throw new Failure('This command needs the database: set DATABASE_URL.');

		const learners = await beginGeneration(databaseUrl);

		console.log(
			`Database: ${databaseName(databaseUrl)}\n` +
				`The devices of ${learners} learners will compare everything with this database, and bring what it lacks.`,
		);
		return 0;
	}),
);
