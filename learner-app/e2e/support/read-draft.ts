import type { Instance } from '../../../directus/src/testing/start-instance.ts';

/** The draft as its preview has it, which is what learners will read: a line for each step. */
export async function readDraft({ api }: Instance, path: string): Promise<string[]> {
	const { steps } = await api.request<Draft>('GET', `/learning/editor/paths/${path}/preview`);

	return steps.map(({ title, blocks }) =>
		`${title ?? ''}: ${blocks.map(({ kind, alt }) => (alt ? `${kind} (${alt})` : kind)).join(', ')}`.trim(),
	);
}

interface Draft {
	steps: { title: string | null; blocks: { kind: string; alt?: string }[] }[];
}
