import type { Notes } from './notes.ts';

/**
 * Whether the server's versions are still those that this device has followed. After a restore from a backup they are
 * not: checkpoints mean nothing then, and what the server once acknowledged it may have lost (I4).
 */
export async function followGeneration(generation: string, deps: { notes: Notes }): Promise<boolean> {
	const known = (await deps.notes.read()).generation;

	if (known === null) await deps.notes.write({ generation });

	return known === null || known === generation;
}
