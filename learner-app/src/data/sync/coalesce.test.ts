import { expect, it } from 'vitest';
import { coalesce } from './coalesce.ts';

it.each(Array.from({ length: 12 }, (_, turns) => turns))(
	'runs once more for a call that comes %i turns after the first',
	async (turns) => {
		let runs = 0;
		const call = coalesce(async () => {
			await Promise.resolve();
			runs += 1;
		});

		void call();
		for (let turn = 0; turn < turns; turn += 1) await Promise.resolve();
		await call();
		await new Promise((resolve) => setTimeout(resolve));

		expect(runs).toBe(2);
	},
);

it('goes on after a failure', async () => {
	let runs = 0;
	const call = coalesce(async () => {
		runs += 1;
		if (runs === 1) throw new Error('the first');
	});

	await expect(call()).rejects.toThrow('the first');
	await call();

	expect(runs).toBe(2);
});
