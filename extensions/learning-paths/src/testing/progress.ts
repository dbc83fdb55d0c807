import {
	finishStep,
	noProgress,
	type ProgressDocument,
	PullReply,
	PushReply,
	startStep,
} from '@learning-paths/contract';
import type { Person } from './people.ts';
import { read } from './read.ts';

/** Progress with these steps finished at these times, and further steps started. */
export function progressOn(
	path: string,
	work: { finished?: Record<string, number>; started?: Record<string, number> },
): ProgressDocument {
	const started = Object.entries(work.started ?? {}).reduce(
		(progress, [step, at]) => startStep(progress, step, at),
		noProgress(path),
	);

	return Object.entries(work.finished ?? {}).reduce(
		(progress, [step, at]) => finishStep(progress, step, at),
		started,
	);
}

/** Pushes documents and gives the reply. @throws when the push as a whole is refused. */
export async function push(
	person: Person,
	documents: readonly unknown[],
	options: { device?: string } = {},
): Promise<PushReply> {
	const query = options.device === undefined ? '' : `?device=${options.device}`;

	return read(PushReply, await person.sync('POST', `/progress${query}`, { documents }));
}

/** Pulls one page. */
export async function pull(person: Person, query = ''): Promise<PullReply> {
	return read(PullReply, await person.sync('GET', `/progress${query}`));
}

/** Everything that a learner's devices would get, by path. */
export async function pullAll(person: Person): Promise<Map<string, ProgressDocument>> {
	const { documents } = await pull(person, '?batch=500');

	return new Map(documents.map((document) => [document.id, document]));
}
