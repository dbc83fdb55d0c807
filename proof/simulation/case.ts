import fc from 'fast-check';
import type { Edit } from '../../learner-app/src/data/testing/device-messages.ts';

/** Something that happens to the world. Devices and paths are given by number. */
export type Operation =
	| { do: 'work'; device: number; edit: Edit; path: number; step: number }
	/** Someone else changes the learner's progress on the server itself. */
	| { do: 'intervene'; edit: Edit; path: number; step: number }
	| { do: 'offline' | 'online' | 'crash' | 'wake' | 'fill' | 'empty' | 'repair'; device: number }
	/** Closes the device and opens it again with this clock, in ms ahead of the true one. */
	| { do: 'restart'; device: number; clockAhead: number }
	| { do: 'grant' | 'revoke'; path: number }
	| { do: 'back up' | 'restore' }
	| { do: 'wait'; ms: number };

/** What happens to one request on its way. */
export type Fault =
	| 'none'
	| 'lose request'
	| 'lose reply'
	/** The connection breaks while request or reply is on its way. Not drawn: only a real network knows it from the two above. */
	| 'reset'
	| 'repeat'
	| 'delay request'
	| 'delay reply'
	| 'busy'
	| 'break'
	| 'expire';

/** A run as data: printed when it fails, and run again from that. Threads keep their own time, so it may take a few runs. */
export interface Case {
	seed: number;
	/** Progress that was there before, on paths that the learner may no longer see. */
	crowd: number;
	operations: Operation[];
	/** For the first requests, in their order. Later ones go well. */
	faults: Fault[];
}

export const DEVICES = 3;
export const STEPS = 4;

/** The last one no learner may ever see. */
export const PATHS = 4;
export const FORBIDDEN_PATH = PATHS - 1;

/** Further ahead than the server tolerates, the device has to correct its times. */
export const FAR_AHEAD = 86_400_000;

const device = fc.nat({ max: DEVICES - 1 });
const path = fc.nat({ max: PATHS - 1 });
const step = fc.nat({ max: STEPS - 1 });
const edit = fc.oneof(
	{ weight: 3, arbitrary: fc.constant<Edit>('start') },
	{ weight: 6, arbitrary: fc.constant<Edit>('finish') },
	{ weight: 2, arbitrary: fc.constant<Edit>('reopen') },
	{ weight: 1, arbitrary: fc.constant<Edit>('start over') },
);
const clockAhead = fc.constantFrom(0, 0, 0, 90_000, -3_600_000, -86_400_000, FAR_AHEAD);

const operation: fc.Arbitrary<Operation> = fc.oneof(
	some(14, fc.record({ do: fc.constant('work' as const), device, edit, path, step })),
	some(1, fc.record({ do: fc.constant('intervene' as const), edit, path: fc.nat({ max: PATHS - 2 }), step })),
	some(2, fc.record({ do: fc.constant('offline' as const), device })),
	some(3, fc.record({ do: fc.constant('online' as const), device })),
	some(1, fc.record({ do: fc.constant('crash' as const), device })),
	some(4, fc.record({ do: fc.constant('wake' as const), device })),
	some(1, fc.record({ do: fc.constantFrom('fill' as const, 'empty' as const), device })),
	some(1, fc.record({ do: fc.constant('repair' as const), device })),
	some(1, fc.record({ do: fc.constant('restart' as const), device, clockAhead })),
	some(
		2,
		fc.record({ do: fc.constantFrom('grant' as const, 'revoke' as const), path: fc.nat({ max: PATHS - 2 }) }),
	),
	some(1, fc.record({ do: fc.constantFrom('back up' as const, 'restore' as const) })),
	some(6, fc.record({ do: fc.constant('wait' as const), ms: fc.nat({ max: 12 }) })),
);

const fault: fc.Arbitrary<Fault> = fc.oneof(
	some(40, fc.constant<Fault>('none')),
	some(10, fc.constant<Fault>('lose request')),
	some(12, fc.constant<Fault>('lose reply')),
	some(8, fc.constant<Fault>('repeat')),
	some(8, fc.constant<Fault>('delay request')),
	some(12, fc.constant<Fault>('delay reply')),
	some(1, fc.constant<Fault>('busy')),
	some(3, fc.constant<Fault>('break')),
	some(2, fc.constant<Fault>('expire')),
);

const anyCase: fc.Arbitrary<Omit<Case, 'seed'>> = fc.record({
	crowd: fc.oneof(some(4, fc.constant(0)), some(1, fc.constant(130))),
	operations: fc.array(operation, { minLength: 10, maxLength: 45, size: 'max' }),
	faults: fc.array(fault, { maxLength: 60, size: 'max' }),
});

/** The case of a seed, always the same. */
export function caseOf(seed: number): Case {
	const [drawn] = fc.sample(anyCase, { seed, numRuns: 1 });

	if (!drawn) throw new Error('no case was drawn');

	return { seed, ...drawn };
}

function some<T>(weight: number, arbitrary: fc.Arbitrary<T>) {
	return { weight, arbitrary };
}
