import { type Observable, defer, tap } from 'rxjs';

/** Longer nothing else waits for one answer of the device's storage. */
const PATIENCE_MS = 1_000;

/**
 * Lets what a screen asks of the first part of the database be answered, and drawn, before the others are opened: that keeps a slow
 * phone busy for longer than the answer takes.
 */
export function firstReading(deps: {
	afterPaint: () => Promise<void>;
	/** Whether somebody will ask, who may not be there yet. */
	isExpected?: boolean;
}) {
	let isAsked = deps.isExpected ?? false;
	let answer: () => void = () => undefined;
	const answered = new Promise<void>((resolve) => (answer = resolve));

	return {
		watch: <T>(source: Observable<T>): Observable<T> =>
			defer(() => {
				isAsked = true;

				return source.pipe(tap({ next: answer, error: answer }));
			}),

		/** Resolves at once when nobody has asked by now. */
		async ended(): Promise<void> {
			// Those that stand ready ask within this turn.
			await pause(0);

			if (!isAsked) return;

			await Promise.race([answered, pause(PATIENCE_MS)]);
			await deps.afterPaint();
		},
	};
}

function pause(ms: number): Promise<void> {
	return new Promise((resolve) => setTimeout(resolve, ms));
}
