import type { ProgressDocument } from '@learning-paths/contract';
import type { Device } from '../device/open-device.ts';
import type { FaultyNetwork } from '../network/faulty-network.ts';
import { FORBIDDEN_PATH } from './case.ts';
import type { World } from './world.ts';

/** A run under way, as the checks see it. */
export interface Run {
	world: World;
	devices: Device[];
	network: FaultyNetwork;
	/** The join of everything that was acknowledged on a device. */
	saved: Map<string, ProgressDocument>;
	/** The same, with what others wrote on the server. */
	written: Map<string, ProgressDocument>;
	/** Paths that the learner may see now. */
	visible: Set<string>;
	setVisible(path: string, visible: boolean): Promise<void>;
	/** Whether a device may have had to correct its times: then they differ from what was saved, and the work does not. */
	isCorrected: boolean;
}

/** Whether a path is one that the learner never gets access to. */
export function isForbidden(path: string, { paths }: World): boolean {
	return path === paths[FORBIDDEN_PATH];
}
