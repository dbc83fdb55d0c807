import { openDevicePool } from '../device/device-pool.ts';
import { type Case, DEVICES } from './case.ts';
import { playCase } from './play-case.ts';

/** Threads keep their own time: what a case found once it may need some tries to find again. */
const TRIES = 30;

/** Plays a case that was written down until it fails. @returns the exit code */
export async function replay(text: string): Promise<number> {
	const theCase = JSON.parse(text) as Case;
	const pool = openDevicePool(DEVICES + 1);

	try {
		for (let tries = 1; tries <= TRIES; tries += 1) {
			const { violations } = await playCase(theCase, { pool });

			if (violations.length > 0) {
				console.log(`Violated in try ${tries}:\n${violations.join('\n')}`);

				return 1;
			}
		}
	} finally {
		await pool.close();
	}

	console.log(`Nothing was violated in ${TRIES} tries.`);

	return 0;
}
