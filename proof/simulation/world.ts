import type { Poke } from '@learning-paths/contract';
import type { DeviceReply, DeviceRequest } from '../../learner-app/src/data/testing/device-messages.ts';
import type { Held } from './watch-wire.ts';

/** The server's side of a run: in memory, or real nodes on a real database. */
export interface World {
	/** The learner whose devices these are. */
	learner: string;
	/** Ids of the paths and steps, by their numbers in a case. */
	paths: string[];
	steps: string[];
	/** Paths of the crowd: with progress, and no longer visible. */
	crowd: string[];
	/** Answers a request that has arrived; null when the server dies of it, or is not there. */
	answer(request: DeviceRequest): Promise<DeviceReply | null>;
	/** Sends a request whose connection breaks somewhere in the middle: what the server made of it, nobody knows. */
	breakOff(request: DeviceRequest): Promise<void>;
	/** Calls back with every poke for a device. */
	onPoke(device: string, poke: (topic: Poke['topic']) => void): void;
	setVisible(path: string, visible: boolean): Promise<void>;
	backUp(): Promise<void>;
	/** @returns whether there was a backup to restore */
	restore(): Promise<boolean>;
	/** What the server holds of this learner, with its version. */
	progress(): Promise<Held>;
	/** What broke a rule on the wire so far, once all that went over it has been looked at. */
	violations(): Promise<string[]>;
}
