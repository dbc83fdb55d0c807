import type { PathDocument, PushReply } from '@learning-paths/contract';
import { Failure } from '../instance/failure.ts';
import type { OperatorApi } from '../instance/operator-api.ts';
import { dayAfter } from './day-after.ts';
import { demoClass, type DemoWork } from './demo-class.ts';
import { demoProgress } from './demo-progress.ts';
import { demo } from './demo.ts';
import { ensureUser } from './ensure-user.ts';
import { findProfiles } from './find-profiles.ts';

export interface SeedDemoClassDeps {
	/** With the rights of an admin. */
	api: OperatorApi;
	/** With the rights of the demo's editor. */
	editor: OperatorApi;
	/** With the rights of a learner. */
	asLearner: (user: string) => OperatorApi;
	log: (line: string) => void;
	/** Milliseconds since the epoch. */
	now: number;
}

/**
 * A group of learners who have one of the paths to do, and what they have done so far. The editor assigns and every learner
 * sends their own work, through the same doors as everybody. A second call changes nothing: what is there is joined.
 */
export async function seedDemoClass(deps: SeedDemoClassDeps): Promise<void> {
	const { api, editor, now } = deps;
	const { group, assignment, learners } = demoClass;
	const works = new Map<string, DemoWork[]>();

	for (const { work, ...person } of learners) {
		works.set(await ensureUser({ ...person, role: demo.learner.role }, api), work);
	}

	await ensureGroup([...works.keys()], deps);
	// Before the work: nobody's progress on a private path is taken before they have it.
	await editor.request('POST', `/learning/editor/paths/${assignment.path}/assign`, {
		groups: [group.id],
		dueOn: dayAfter(now, assignment.days),
		note: assignment.note,
	});

	for (const [user, work] of works) await send(user, work, deps);
}

async function ensureGroup(users: string[], { api, editor, log }: SeedDemoClassDeps): Promise<void> {
	const { group } = demoClass;
	const groups = await api.request<unknown[]>(
		'GET',
		`/items/user_groups?fields=id&filter[id][_eq]=${group.id}`,
	);

	if (groups.length > 0) return;

	log(`Adding the demo group "${group.name}"`);

	const members = (await findProfiles(users, api)).map((profile) => ({ user_profile: profile }));

	await editor.request('POST', '/items/user_groups', { ...group, members });
}

async function send(user: string, work: DemoWork[], { asLearner, now }: SeedDemoClassDeps): Promise<void> {
	const learner = asLearner(user);
	const documents = [];

	for (const part of work) {
		const path = await learner.request<PathDocument>('GET', `/learning/paths/${part.path}`);

		documents.push(demoProgress(part, { steps: path.steps.map(({ id }) => id), now }));
	}

	const reply = await learner.request<PushReply>('POST', `/learning/sync/v1/${user}/progress`, { documents });

	if (reply.rejected.length > 0) {
		throw new Failure(`The demo's progress was not taken: ${JSON.stringify(reply.rejected)}`);
	}
}
