import type { HeldBodies } from '../data/database/held-bodies.ts';

/** What the script that runs before the app knows of it. The build makes it (`build/head-start.ts`). */
export interface HeadStartPlan {
	/** What the pages are made of, by a regular expression for their addresses. */
	pages: [address: string, files: string[]][];
	languages: Record<string, string[]>;
	/** RxDB, and what works with it. */
	database: string[];
	pageSize: number;
	/** Where the device keeps what paths say: names of databases. */
	bodies: HeldBodies;
}
