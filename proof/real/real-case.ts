import { type Case, caseOf, DEVICES, type Fault } from '../simulation/case.ts';

/** The case of a seed, for a real server: restoring takes seconds there, and has a test of its own. */
export function realCaseOf(seed: number): Case {
	const { operations, faults } = caseOf(seed);

	return {
		seed,
		crowd: 0,
		operations: operations.filter(({ do: what }) => what !== 'back up' && what !== 'restore'),
		faults: onSockets(faults),
	};
}

/** All devices work without pause, and half of the requests have an accident. */
export function busyCase(): Case {
	const operations: Case['operations'] = Array.from({ length: 60 }, (_, index) =>
		index % 3 === 2
			? { do: 'wait', ms: 25 }
			: {
					do: 'work',
					device: index % DEVICES,
					edit: index % 7 === 6 ? 'reopen' : 'finish',
					path: index % 3,
					step: index % 4,
				},
	);

	return { seed: 7, crowd: 0, operations, faults: onSockets(caseOf(7).faults) };
}

/** Every other reply that gets lost does so by a connection that breaks, which may take the request along, or a part of it. */
function onSockets(faults: readonly Fault[]): Fault[] {
	let lost = 0;

	return faults.map((fault) => {
		if (fault !== 'lose reply') return fault;

		lost += 1;

		return lost % 2 === 1 ? 'reset' : fault;
	});
}
