import { type AudienceImport, AudienceImportBody, type ImportProblem } from '@learning-paths/contract';
import { lockAssignments } from '../../db/assignments.ts';
import { writeImport } from '../../db/audience-import.ts';
import { findAudienceWorld } from '../../db/audience-world.ts';
import type { Intent } from '../../domain/audience-row.ts';
import { planImport } from '../../domain/plan-import.ts';
import { readIntent } from '../../domain/read-intent.ts';
import { ApiError } from '../api-error.ts';
import { importerOf } from '../callers.ts';
import type { Caller, Deps } from '../deps.ts';
import { parse } from '../parse.ts';
import { readCsv } from '../read-csv.ts';
import type { Route } from '../route.ts';

/** `POST /editor/audience/import`: members of groups and assignments from a CSV; says what will happen before it does. */
export const importAudience: Route<Caller, Pick<Deps, 'database' | 'mayAssign' | 'fingerprint'>> = {
	method: 'post',
	path: '/editor/audience/import',

	async handle(call, deps) {
		const editor = await importerOf(call.caller, deps);
		const body = parse(AudienceImportBody, call.body ?? {});
		const { intents, problems } = readLines(body.csv);

		const data: AudienceImport = await deps.database.transaction(async (sql) => {
			// From the look to the write nobody else may come between: what was promised is what happens.
			if (body.apply) await lockAssignments(sql);

			const plan = planImport(intents, await findAudienceWorld(intents, sql));
			const reply = {
				applied: body.apply,
				plan: deps.fingerprint(JSON.stringify(plan)),
				problems: [...problems, ...plan.problems].sort((a, b) => a.line - b.line),
				newGroups: plan.newGroups,
				steps: plan.steps,
			};

			if (!body.apply) return reply;
			if (reply.problems[0]) throw refused(reply.problems[0], reply.problems.length);
			if (body.plan !== undefined && body.plan !== reply.plan) {
				throw new ApiError('STALE_PLAN', 'Something else would happen now. Look again, then import.');
			}

			await writeImport(plan, editor, sql);

			return reply;
		});

		return { json: { data } };
	},
};

function readLines(csv: string): { intents: Intent[]; problems: ImportProblem[] } {
	const { rows, problems } = readCsv(csv);
	const intents: Intent[] = [];

	for (const row of rows) {
		const read = readIntent(row);

		if (read && 'code' in read) problems.push(read);
		else if (read) intents.push(read);
	}

	return { intents, problems };
}

function refused(first: ImportProblem, count: number): ApiError {
	const more = count > 1 ? ` ${count - 1} more lines are wrong.` : '';

	return new ApiError('INVALID_PAYLOAD', `Line ${first.line}: ${first.message}${more} Nothing was imported.`);
}
