import { openDevicePool } from '../device/device-pool.ts';
import { caseOf, DEVICES } from './case.ts';
import type { CaseStage } from './case-stage.ts';
import { playCase } from './play-case.ts';

/** A stage whose servers are in memory. Several runs share the processor well: most of a run is waiting. */
export function openMemoryStage(atOnce: number): CaseStage {
	const pool = openDevicePool(DEVICES * atOnce + 1);

	return {
		atOnce,
		caseOf,
		play: (theCase) => playCase(theCase, { pool }),
		replay: 'npm run soak -- --replay',
		close: () => pool.close(),
	};
}
