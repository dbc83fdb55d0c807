import type { ProgressDocument, RejectionCode } from '@learning-paths/contract';

/** A request of a device, as it goes over the network. */
export interface DeviceRequest {
	method: string;
	/** From the root: `/learning/…`. */
	path: string;
	headers: Record<string, string>;
	body: string | null;
}

export interface DeviceReply {
	status: number;
	headers: Record<string, string>;
	body: string;
}

export type Edit = 'start' | 'finish' | 'reopen' | 'start over';

/** What a device can be told from outside. */
export type DeviceCommand =
	| {
			do: 'open';
			owner: string;
			/** What the device had stored when it was closed, or crashed. */
			stored: [key: string, value: string][];
			/** How far its clock is ahead, in ms. */
			clockAhead: number;
			/** The device's name for itself. */
			name: string;
	  }
	| { do: 'work'; edit: Edit; path: string; step: string }
	| { do: 'hear'; what: DeviceNews }
	| { do: 'fill'; full: boolean }
	| { do: 'look' }
	| { do: 'close' };

/** What a device hears: the world has changed, a poke, or what a screen asks for. */
export type DeviceNews = 'woken' | 'open' | 'progress' | 'content' | 'signed-in' | 'repair';

/** What is on a device. */
export interface DeviceState {
	progress: ProgressDocument[];
	rejected: { id: string; code: RejectionCode }[];
	/** Paths whose content it holds, and in which revision. */
	held: Record<string, number>;
	/** Paths whose blocks are stored. */
	bodies: string[];
	unsentPaths: number;
	phase: string;
	reason: string | null;
	repairedBecause: string | null;
}

export type ToDevice =
	{ call: number; command: DeviceCommand } | { answer: number; reply: DeviceReply | null };

export type FromDevice =
	| { call: number; value: unknown }
	| { call: number; error: string }
	| { ask: number; request: DeviceRequest }
	/** Written to the disk, in order: what is told here outlives a crash. */
	| { stored: [key: string, value: string | null][] };
