import type { PathDocument } from '@learning-paths/contract';
import { BehaviorSubject, type Observable, map } from 'rxjs';
import type { Outcome } from '../api/outcome.ts';
import type { TextStore } from '../clock/create-clock.ts';
import type { Turns } from '../session/take-turns.ts';
import { wishedPaths } from './wished-paths.ts';

/** Paths that are to be kept on this device as soon as the server can be asked for them. */
export interface PathWishes {
	has: (path: string) => Observable<boolean>;
	/** Notes a wish, or takes it back. Throws when the device has no room even for that. */
	set: (path: string, isWished: boolean) => void;
	/** Keeps what is wished for, as far as the server can be reached. What it refuses is forgotten: asking again would not help. */
	grant: () => Promise<void>;
}

export interface PathWishesDeps {
	store: TextStore;
	turns: Turns;
	/** Asks the server to keep a path for its learner, and for the path. */
	ask: (path: string) => Promise<Outcome<PathDocument>>;
	/** Takes it onto this device. */
	shelve: (document: PathDocument) => Promise<void>;
}

/** @param name Where they are kept in the store. What another tab does there is seen whenever it is looked at. */
export function createPathWishes(name: string, deps: PathWishesDeps): PathWishes {
	const { store } = deps;
	const wished$ = new BehaviorSubject<string[]>([]);

	look();

	return {
		has: (path) => wished$.pipe(map((wished) => wished.includes(path))),

		set(path, isWished) {
			if (!isWished) forget(path);
			else if (!look().includes(path)) write([...look(), path]);

			if (wished$.value.includes(path) !== isWished) throw new Error('the wish could not be stored');
		},

		async grant() {
			// All tabs wake up at the same moments: one at a time asks, and the next one sees what is left to ask for.
			await deps.turns(async (hasTurn) => {
				if (!hasTurn) return;

				for (const path of look()) if (!(await grantOne(path))) return;
			});
		},
	};

	/** Says whether the server can be asked for the next one. */
	async function grantOne(path: string): Promise<boolean> {
		const outcome = await deps.ask(path);

		if (!outcome.ok && outcome.failure.kind !== 'refused') return false;

		// In the meantime it may have been taken back, or its learner may have left (I9).
		if (outcome.ok && look().includes(path)) await deps.shelve(outcome.value);

		forget(path);

		return true;
	}

	function look(): string[] {
		wished$.next(wishedPaths(name, store));

		return wished$.value;
	}

	function forget(path: string): void {
		write(look().filter((one) => one !== path));
	}

	function write(paths: string[]): void {
		store.set(name, paths.join(' ') || null);
		look();
	}
}
