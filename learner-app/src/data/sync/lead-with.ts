import { type Observable, type Subscription, take } from 'rxjs';
import type { Lead } from './leadership.ts';

/**
 * Takes the lead, loads what the leading tab runs, and runs it. A tab that cannot load it gives the lead away: as long as it kept it
 * no tab would sync. It stands in line again when things may have got better. Answers with the way out.
 *
 * @param input.takeLead Stands in line once more.
 */
export function leadWith<T>(input: {
	takeLead: () => Lead;
	load: () => Promise<T>;
	run: (part: T) => void;
	wakeUps$: Observable<void>;
}): () => void {
	let lead = input.takeLead();
	let again: Subscription | null = null;
	let hasLeft = false;

	const tryToLead = async () => {
		await lead.led;

		const part = await input.load().catch(() => null);

		if (hasLeft) return;

		if (part !== null) {
			input.run(part);
			return;
		}

		lead.leave();
		again = input.wakeUps$.pipe(take(1)).subscribe(() => {
			lead = input.takeLead();
			void tryToLead();
		});
	};

	void tryToLead();

	return () => {
		hasLeft = true;
		again?.unsubscribe();
		lead.leave();
	};
}
