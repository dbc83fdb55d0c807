import { Profile } from '@learning-paths/contract';
import type { TextStore } from '../clock/create-clock.ts';

/** Where it is kept who uses this device. */
export const LEARNER = 'learner';

/** Who uses this device: remembered, so that local data opens without asking the server. */
export function recallLearner(store: TextStore): Profile | null {
	try {
		const parsed = Profile.safeParse(JSON.parse(store.get(LEARNER) ?? 'null'));

		return parsed.success ? parsed.data : null;
	} catch {
		return null;
	}
}

export function rememberLearner(profile: Profile | null, store: TextStore): void {
	store.set(LEARNER, profile && JSON.stringify(profile));
}
