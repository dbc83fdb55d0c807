import { Subject } from 'rxjs';
import { expect, it, vi } from 'vitest';
import { leadWith } from './lead-with.ts';

/** A tab whose file for the sync did not come held the lead all the same, and no tab of that learner synced any more. */
it('gives the lead away when it cannot load what it runs, and tries again when woken', async () => {
	const stage = prepare(['fails', 'comes']);

	leadWith(stage.input);
	await vi.waitFor(() => expect(stage.left).toHaveBeenCalledTimes(1));
	expect(stage.run).not.toHaveBeenCalled();

	stage.wakeUps$.next();
	await vi.waitFor(() => expect(stage.run).toHaveBeenCalledExactlyOnceWith('part'));
	expect(stage.left).toHaveBeenCalledTimes(1);

	// It leads: there is nothing to try again.
	stage.wakeUps$.next();
	expect(stage.taken).toHaveBeenCalledTimes(2);
});

it('does nothing any more once it has left', async () => {
	const stage = prepare(['fails', 'comes']);
	const leave = leadWith(stage.input);

	await vi.waitFor(() => expect(stage.left).toHaveBeenCalledTimes(1));
	leave();
	stage.wakeUps$.next();
	expect(stage.taken).toHaveBeenCalledTimes(1);
});

it('runs nothing when it left while that was loaded', async () => {
	const stage = prepare(['comes']);
	const leave = leadWith(stage.input);

	leave();
	await vi.waitFor(() => expect(stage.loaded).toHaveBeenCalled());
	await stage.loaded.mock.results[0]?.value;
	expect(stage.run).not.toHaveBeenCalled();
	expect(stage.left).toHaveBeenCalledTimes(1);
});

function prepare(loads: ('comes' | 'fails')[]) {
	const [taken, left, run] = [vi.fn(), vi.fn(), vi.fn()];
	const wakeUps$ = new Subject<void>();
	const loaded = vi.fn(async () => {
		if (loads.shift() === 'fails') throw new TypeError('offline');

		return 'part';
	});
	const takeLead = () => {
		taken();

		return { led: Promise.resolve(), leave: left };
	};

	return { taken, left, run, loaded, wakeUps$, input: { takeLead, load: loaded, run, wakeUps$ } };
}
