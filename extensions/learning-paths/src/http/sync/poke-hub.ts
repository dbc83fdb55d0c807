import type { Poke } from '@learning-paths/contract';

export type Topic = Poke['topic'];

/** One open events stream. */
export interface Listener {
	profile: string;
	device: string | null;
	poke(topic: Topic): void;
	close(): void;
}

/** Carries pokes between the nodes, and from the database's triggers. Losing one costs freshness, never data (I7). */
export interface PokeHub {
	/** A learner's progress has changed, by this device of theirs. */
	progressChanged(profile: string, device: string | null): void;
	/** What belongs on a learner's devices has changed. */
	contentChanged(profile: string, device: string | null): void;
	/** @returns a function that stops listening. */
	listen(listener: Listener): () => void;
}
