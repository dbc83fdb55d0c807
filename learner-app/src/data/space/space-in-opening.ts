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
import type { MyPath } from '../queries/my-paths.ts';
import type { LearnerSpace, ReadableSpace } from './open-space.ts';

/** What is known without a database. It is shown until that answers for the first time. */
export interface Early {
	/** What a path says, if that was read before. */
	body: (path: string) => Observable<PathDocument>;
	paths$: Observable<MyPath[]>;
}

/**
 * A space whose database is still opening, for screens that stand before it is: what they ask of it is answered as soon as it is
 * open, in the order in which they asked.
 *
 * @param opening When it fails, what was asked of it fails too, and nothing is ever shown of it: whoever started to open it says so.
 * @param early.readable What is there before all of it is.
 */
export function spaceInOpening(
	owner: Profile | null,
	opening: Promise<LearnerSpace>,
	early: Partial<Early> & { readable?: Promise<ReadableSpace> } = {},
): LearnerSpace {
	const { readable = opening, body = () => EMPTY, paths$ = EMPTY } = early;
	const bodies = untilAnswered();
	const lists = untilAnswered();
	const shown = <T>(of: (space: LearnerSpace) => Observable<T>) => shownOf(opening, of);

	return {
		owner,
		paths$: lists(
			shown((space) => space.paths$),
			paths$,
		),
		awaitsPaths$: shown((space) => space.awaitsPaths$),
		status$: shown((space) => space.status$),
		standing: (path) => shown((space) => space.standing(path)),

		body: (path) =>
			// The same revision says the same: nothing is drawn anew.
			bodies(
				shownOf(readable, (space) => space.body(path)),
				body(path),
			).pipe(distinctUntilChanged((former, next) => former !== null && former.revision === next?.revision)),

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

/** Of what is answered for the first time: what is known sooner is shown until then. Later it would be of former days: the sync goes on. */
function untilAnswered() {
	let isAnswered = false;

	return <T, S>(answers: Observable<T>, sooner: Observable<S>): Observable<T | S> => {
		const held = answers.pipe(
			tap(() => (isAnswered = true)),
			share(),
		);

		return merge(held, defer(() => (isAnswered ? EMPTY : sooner)).pipe(takeUntil(held)));
	};
}

function shownOf<S, T>(space: Promise<S>, of: (space: S) => Observable<T>): Observable<T> {
	return from(space).pipe(
		catchError(() => EMPTY),
		switchMap(of),
	);
}
