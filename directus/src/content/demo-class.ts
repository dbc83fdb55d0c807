import { firstAid, firstWeek, weatherMap } from './demo-paths.ts';

/** What somebody of the class has done with one path: a step a day, without gaps. */
export interface DemoWork {
	path: string;
	/** When they began, in days before the demo was made. */
	daysAgo: number;
	/** Steps that they finished, from the first. */
	finished: number;
	/** Whether they opened the next one and got no further. */
	opened?: boolean;
}

export interface DemoClassmate {
	first_name: string;
	last_name: string;
	email: string;
	work: DemoWork[];
}

/**
 * A class at work: without learners the dashboard, the funnel and the learner table would have nothing to show. They have no
 * passwords, so nobody signs in as them. `example.com` belongs to nobody: no mail of theirs arrives anywhere.
 */
export const demoClass = {
	group: {
		id: 'de300000-0000-4000-8000-000000000005',
		name: 'New starters',
		description:
			'Everyone who joined us this season. Whoever is added later gets the paths of the group too.',
	},
	assignment: {
		path: firstWeek,
		/** How long they have still got. */
		days: 3,
		note: 'Please finish it before your talk with your team lead.',
	},
	learners: [
		at('Aisha', 'Rahman', [week(21, 7), aid(12, 8)]),
		at('Jonas', 'Weber', [week(20, 7), aid(9, 3, 'opened')]),
		at('Mei', 'Tanaka', [week(19, 7), map(6, 4, 'opened')]),
		at('Lucas', 'Moreau', [week(18, 5, 'opened')]),
		at('Priya', 'Nair', [week(17, 7), aid(9, 8)]),
		at('Tomasz', 'Zielinski', [week(15, 5, 'opened')]),
		at('Fatima', 'El Amrani', [week(13, 7), map(5, 5)]),
		at('Daniel', 'Okafor', [week(12, 4, 'opened')]),
		at('Ingrid', 'Solberg', [week(9, 6, 'opened'), map(8, 7)]),
		at('Mateo', 'Alvarez', [week(8, 5, 'opened')]),
		at('Chloe', 'Bennett', [week(6, 4, 'opened'), aid(3, 2)]),
		at('Yusuf', 'Demir', [week(2, 1, 'opened')]),
		at('Hana', 'Novak', []),
	] satisfies DemoClassmate[],
};

function at(first: string, last: string, work: DemoWork[]): DemoClassmate {
	const email = `${first}.${last}@example.com`.toLowerCase().replaceAll(' ', '-');

	return { first_name: first, last_name: last, email, work };
}

function week(daysAgo: number, finished: number, opened?: 'opened'): DemoWork {
	return work(firstWeek, daysAgo, finished, opened);
}

function aid(daysAgo: number, finished: number, opened?: 'opened'): DemoWork {
	return work(firstAid, daysAgo, finished, opened);
}

function map(daysAgo: number, finished: number, opened?: 'opened'): DemoWork {
	return work(weatherMap, daysAgo, finished, opened);
}

function work(path: string, daysAgo: number, finished: number, opened?: 'opened'): DemoWork {
	return { path, daysAgo, finished, ...(opened && { opened: true }) };
}
