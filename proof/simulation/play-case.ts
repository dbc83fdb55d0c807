import type { DevicePool } from '../device/device-pool.ts';
import { rightRules, type ServerRules } from '../server/server-rules.ts';
import type { Case } from './case.ts';
import { createMemoryWorld } from './memory-world.ts';
import type { Outcome } from './outcome.ts';
import { playUntilJudged } from './play-until-judged.ts';
import { randomOf } from './random.ts';
import { runCase } from './run-case.ts';

/** Plays a case against the server in memory. */
export async function playCase(
	theCase: Case,
	deps: { pool: DevicePool; rules?: ServerRules },
): Promise<Outcome> {
	return playUntilJudged(() => {
		const random = randomOf(theCase.seed);
		const world = createMemoryWorld(theCase, { rules: deps.rules ?? rightRules, random });

		return runCase(theCase, { world, pool: deps.pool, random });
	});
}
