import type { PathDocument } from '@learning-paths/contract';
import type { Clock } from '../clock/create-clock.ts';
import type { PathShelf } from '../content/path-shelf.ts';
import type { Database } from '../database/open-database.ts';
import { recordWork } from '../work/record-work.ts';

/** What a learner does with a path in front of them. A promise that resolves means: saved on this device. */
export interface LearnersWork {
	start: (document: PathDocument, step: string) => Promise<void>;
	finish: (document: PathDocument, step: string) => Promise<void>;
	reopen: (document: PathDocument, step: string) => Promise<void>;
	startOver: (document: PathDocument) => Promise<void>;
}

/** Working on a path brings it onto the device: what was begun online goes on in the tunnel. */
export function createLearnersWork(deps: {
	database: Database;
	shelf: PathShelf;
	clock: Clock;
	onHeld: () => void;
	/** Something was finished here: now it is worth asking the browser not to clear it away. */
	onFinished: () => void;
}): LearnersWork {
	const work = recordWork({ progress: deps.database.progress, now: deps.clock.now });

	// The work is saved already: with a full disk, the path itself may come later, by the server's list.
	const hold = async (document: PathDocument) => {
		deps.clock.check();

		if (await deps.shelf.hold(document).catch(() => false)) deps.onHeld();
	};

	return {
		async start(document, step) {
			await work.start(document.id, step);
			await hold(document);
		},
		async finish(document, step) {
			await work.finish(document.id, step);
			await hold(document);
			deps.onFinished();
		},
		async reopen(document, step) {
			await work.reopen(document.id, step);
			await hold(document);
		},
		async startOver(document) {
			await work.startOver(document.id);
			await hold(document);
		},
	};
}
