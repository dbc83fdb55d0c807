import type { Page } from '@playwright/test';
import type { World } from './open-world.ts';

/** One screen in one state, reached the way a learner reaches it. The gallery draws it; the tests of accessibility judge it. */
export interface Scene {
	/** Also the name of its pictures. */
	name: string;
	/** What there is to see, for whoever leafs through the gallery. */
	about: string;
	/** Shown in German, too. */
	main?: true;
	/** Meant for paper, too: the gallery prints it. */
	paper?: true;
	/** Something lies over the page: only what is in sight is drawn. */
	overlay?: true;
	/** Brings the scene about, and answers with the page that shows it. May stand on what earlier scenes did. */
	open: (world: World) => Promise<Page>;
}
