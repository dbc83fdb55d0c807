import { firstAid, firstWeek, weatherMap } from './demo-paths.ts';

/** A user as the demo makes it, without what is different on every instance. */
export interface DemoUser {
	first_name: string;
	last_name: string;
	/** The id of a role of ours. */
	role: string;
}

/** Who and what the demo consists of. The ids are fixed: that is how a later call knows what is there. */
export const demo = {
	editor: {
		first_name: 'Ella',
		last_name: 'Marsh',
		role: '5f1d0c1e-ed17-4a7e-9b1d-656469746f72',
	} satisfies DemoUser,
	learner: {
		first_name: 'Sam',
		last_name: 'Okoro',
		role: '5f1d0c1e-1ea5-4a7e-9b1d-6c6561726e31',
	} satisfies DemoUser,

	/** The folders lie in `directus/demo/`. */
	paths: [
		{ id: firstAid, folder: 'first-aid-at-work' },
		{ id: weatherMap, folder: 'how-to-read-a-weather-map' },
		{ id: firstWeek, folder: 'your-first-week' },
	],
	assignment: {
		id: 'de300000-0000-4000-8000-000000000004',
		path: firstWeek,
		/** How long the learner has got. */
		days: 14,
		note: 'Welcome, Sam! One step a day is plenty.',
	},
};
