import type { LearnerLine, LearnersQuery } from '@learning-paths/contract';
import { like } from './like.ts';
import type { Sql } from './sql.ts';
import { STANDING_COLUMNS, STATE, standingJoins, TALLY } from './standing-columns.ts';
import { millis } from './time.ts';

/** What learners can be listed by, and which of the joins below it takes. */
const ORDERS = {
	name: { column: 'lower(coalesce(profile.display_name, users.email))', needs: 'person' },
	steps: { column: 'tally.steps_finished', needs: 'tally' },
	worked: { column: 'progress.last_worked_at', needs: null },
	finished: { column: 'progress.finished_at', needs: null },
	open: { column: 'opened.since', needs: 'opened' },
} as const;

type Join = 'person' | 'tally' | 'opened';

/** Made only where they are asked for: a page of 100,000 learners is found by the one thing it is ordered by. */
const JOINS: Record<Join, string> = {
	person: `
		join user_profiles as profile on profile.id = learner.user_profile
		join directus_users as users on users.id = profile."user"`,
	// Learners outnumber sets of finished steps by far: each set is compared with the revision once.
	tally: `
		join (
			select sets.finished, tally.*
			from (
				select distinct finished from learning.progress_digest where learning_path = $1
				union
				select '{}'
			) as sets
			join learning_paths as path on path.id = $1
			cross join lateral learning.tally(path.published_revision, sets.finished) as tally
		) as tally on tally.finished = coalesce(digest.finished, '{}')`,
	// The step that has been open longest, of those that the revision has.
	opened: `
		left join (
			select work.user_profile, min(work.since) as since
			from (
				select user_profile, unnest(open) as step, unnest(open_since) as since
				from learning.progress_digest where learning_path = $1
			) as work
			join learning_paths as path on path.id = $1
			join learning.revision_steps as step on step.revision = path.published_revision and step.step = work.step
			group by work.user_profile
		) as opened on opened.user_profile = learner.user_profile`,
};

/** One page of a path's learners with where they stand; `total` counts all pages. */
export async function findPathLearners(
	path: string,
	query: LearnersQuery,
	sql: Sql,
): Promise<{ learners: LearnerLine[]; total: number }> {
	const statements = statementsFor(query);
	const found = [path, like(query.find), query.state ?? '', query.stuck];
	const offset = (query.page - 1) * query.size;
	const learners = await sql.query<LearnerLine>(statements.page, [...found, query.size, offset]);
	const [count] = await sql.query<{ total: number }>(statements.total, found);

	return { learners, total: count?.total ?? 0 };
}

function statementsFor(query: LearnersQuery) {
	const { column, needs } = orderOf(query.order);
	const direction = `${query.order.startsWith('-') ? 'desc' : 'asc'} nulls last`;
	const filters = filtersOf(query);
	const shape = filters.map(({ name }) => `-${name}`).join('');

	return {
		total: {
			name: `path-learners-total${shape}`,
			text: `select count(*)::int as total ${found(filters, [])}`,
		},
		page: {
			name: `path-learners${shape}-by-${query.order}`,
			text: `
				with page as (
					select learner.user_profile, ${column} as place
					${found(filters, [needs])}
					order by place ${direction}, learner.user_profile
					limit $5 offset $6
				)
				select profile.id as profile, progress.id as progress, profile.display_name as "displayName", users.email,
					${STANDING_COLUMNS},
					${millis('opened.since')} as "openSince"
				from page
				join learning_paths as path on path.id = $1
				join user_profiles as profile on profile.id = page.user_profile
				join directus_users as users on users.id = profile."user"
				${standingJoins('page')}
				${TALLY}
				left join lateral (
					select min(work.since) as since
					from unnest(digest.open, digest.open_since) as work (step, since)
					join learning.revision_steps as step
						on step.revision = path.published_revision and step.step = work.step
				) as opened on true
				order by page.place ${direction}, page.user_profile`,
		},
	};
}

function orderOf(order: LearnersQuery['order']): (typeof ORDERS)[keyof typeof ORDERS] {
	const name = order.replace('-', '');

	return Object.entries(ORDERS).find(([known]) => known === name)?.[1] ?? ORDERS.worked;
}

interface Filter {
	name: string;
	needs: Join;
	condition: string;
}

function filtersOf({ find, state }: LearnersQuery): Filter[] {
	const filters: Filter[] = [];

	if (find !== '') {
		const condition = '(profile.display_name ilike $2 or users.email ilike $2)';

		filters.push({ name: 'found', needs: 'person', condition });
	}

	if (state === 'stuck') {
		const condition = 'opened.since < now() - make_interval(days => $4)';

		filters.push({ name: 'stuck', needs: 'opened', condition });
	} else if (state !== undefined) {
		filters.push({ name: 'state', needs: 'tally', condition: `${STATE} = $3` });
	}

	return filters;
}

/** The learners that are asked for. Every value is named once, so that all these statements take the same ones. */
function found(filters: readonly Filter[], needs: readonly (Join | null)[]): string {
	const joins = new Set([...filters.map((filter) => filter.needs), ...needs]);

	return `
		from learning.learners() as learner
		join learning_paths as path on path.id = learner.learning_path
		${standingJoins('learner')}
		${[...joins].map((join) => (join === null ? '' : JOINS[join])).join('\n')}
		where ${[
			'learner.learning_path = $1',
			'($2::text, $3::text, $4::int) is not null',
			...filters.map(({ condition }) => condition),
		].join(' and ')}`;
}
