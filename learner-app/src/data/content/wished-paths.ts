import type { TextStore } from '../clock/create-clock.ts';

/** The paths that are noted under this name, to be kept as soon as there is a network. */
export function wishedPaths(name: string, store: Pick<TextStore, 'get'>): string[] {
	return store.get(name)?.split(' ') ?? [];
}
