import {
	EMPTY,
	type Observable,
	catchError,
	defer,
	distinctUntilChanged,
	from,
	merge,
	share,
	switchMap,
	takeUntil,
	tap,
} from 'rxjs';
import type { PathDocument, Profile } from '@learning-paths/contract';
import type { LearnerSpace, ReadableSpace } from './open-space.ts';

/**
 * A space whose database is still opening, for screens that stand before it is: what they ask of it is answered as soon as it is
 * open, in the order in which they asked.
 *
 * @param opening When it fails, what was asked of it fails too, and nothing is ever shown of it: whoever started to open it says so.
 * @param early.readable What is there before all of it is.
 * @param early.ahead What a path says, if that was read before: it is shown until the database answers for the first time.
 */
export function spaceInOpening(
	owner: Profile | null,
	opening: Promise<LearnerSpace>,
	early: {
		readable?: Promise<ReadableSpace>;
		ahead?: ((path: string) => Observable<PathDocument>) | undefined;
	} = {},
): LearnerSpace {
	const { readable = opening, ahead = () => EMPTY } = early;
	let isAnswered = false;
	const shown = <T>(of: (space: LearnerSpace) => Observable<T>) => shownOf(opening, of);

	return {
		owner,
		paths$: shown((space) => space.paths$),
		awaitsPaths$: shown((space) => space.awaitsPaths$),
		status$: shown((space) => space.status$),
		standing: (path) => shown((space) => space.standing(path)),

		body(path) {
			const held = shownOf(readable, (space) => space.body(path)).pipe(
				tap(() => (isAnswered = true)),
				share(),
			);
			// Later it would be of former days: the sync goes on, and access may end.
			const sooner = defer(() => (isAnswered ? EMPTY : ahead(path))).pipe(takeUntil(held));

			// The same revision says the same: nothing is drawn anew.
			return merge(held, sooner).pipe(
				distinctUntilChanged((former, next) => former !== null && former.revision === next?.revision),
			);
		},

		work: {
			start: async (...of) => (await opening).work.start(...of),
			finish: async (...of) => (await opening).work.finish(...of),
			reopen: async (...of) => (await opening).work.reopen(...of),
			startOver: async (...of) => (await opening).work.startOver(...of),
		},
		keep: async (...of) => (await opening).keep(...of),
		release: async (...of) => (await opening).release(...of),
		wished: (path) => shown((space) => space.wished(path)),
		wish: async (...of) => (await opening).wish(...of),
		keepFile: async (...of) => (await opening).keepFile(...of),
		releaseFile: async (...of) => (await opening).releaseFile(...of),
		takeOver: async (...of) => (await opening).takeOver(...of),
		signal: (signal) => {
			void opening.then(
				(space) => space.signal(signal),
				() => undefined,
			);
		},
		unsentPaths: async () => (await opening).unsentPaths(),
		close: async () => (await opening).close(),
		erase: async (...of) => (await opening).erase(...of),
	};
}

function shownOf<S, T>(space: Promise<S>, of: (space: S) => Observable<T>): Observable<T> {
	return from(space).pipe(
		catchError(() => EMPTY),
		switchMap(of),
	);
}
