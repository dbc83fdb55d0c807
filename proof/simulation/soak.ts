import type { CaseStage } from './case-stage.ts';
import { playMany } from './play-many.ts';

const TELL_EVERY_MS = 60_000;

/** Plays new cases for a while, and says what came of it. @returns the exit code */
export async function soak(input: { minutes: number; seed: number }, stage: CaseStage): Promise<number> {
	const until = Date.now() + input.minutes * 60_000;
	let tellAt = Date.now() + TELL_EVERY_MS;
	let told = 0;

	console.log(`Soaking for ${input.minutes} minutes from seed ${input.seed}.`);

	const tally = await playMany(
		{
			firstSeed: input.seed,
			until,
			runs: { atLeast: 1, atMost: Number.POSITIVE_INFINITY },
			shortens: true,
			onRun(sofar) {
				for (const failure of sofar.failures.slice(told)) console.log(`\n${failure}\n`);
				told = sofar.failures.length;

				if (Date.now() < tellAt) return;

				tellAt += TELL_EVERY_MS;
				console.log(inWords(sofar));
			},
		},
		stage,
	);

	console.log(inWords(tally));

	return tally.failures.length === 0 ? 0 : 1;
}

function inWords(tally: Awaited<ReturnType<typeof playMany>>): string {
	const { runs, operations, requests, faults, pushes, failures } = tally;

	return (
		`${runs} runs, ${operations} operations, ${requests} requests (${pushes} pushes), ${faults} faults: ` +
		(failures.length === 0 ? 'nothing violated' : `${failures.length} runs with violations`)
	);
}
