import type { MyPath } from './my-paths.ts';
import { resumeStep } from './resume-step.ts';
import { byCodeUnit, titleOrder } from './title-order.ts';

/** The start page's sections. A path stands in one of them alone. */
export interface HomeView {
	/** Where one tap goes on. */
	resume: { path: MyPath; step: string } | null;
	assigned: MyPath[];
	started: MyPath[];
	/** Kept, and not begun. */
	ready: MyPath[];
	finished: MyPath[];
}

/** @param paths The one last worked on first. */
export function arrangeHome(paths: MyPath[]): HomeView {
	const open = paths.filter((path) => !isDone(path));
	const [latest] = open.filter((path) => path.summary.state !== 'unstarted');
	const step = latest ? resumeStep(latest.steps, latest.progress) : null;
	const resume = latest && step ? { path: latest, step } : null;
	const rest = open.filter((path) => path !== resume?.path);

	return {
		resume,
		assigned: byDueDate(rest.filter((path) => path.assigned)),
		started: rest.filter((path) => !path.assigned && path.summary.state !== 'unstarted'),
		ready: rest.filter((path) => !path.assigned && path.summary.state === 'unstarted'),
		finished: paths.filter(isDone),
	};
}

/** Finished, or finished once and with new steps since: a completion is never taken back by an edit. */
function isDone({ summary }: MyPath): boolean {
	return summary.state === 'finished' || summary.finishedAt !== null;
}

/** What is due first comes first, what has no date last. */
function byDueDate(paths: MyPath[]): MyPath[] {
	const byTitle = titleOrder(paths.map(({ title }) => title));

	return paths.sort((a, b) => byCodeUnit(a.dueOn ?? '9', b.dueOn ?? '9') || byTitle(a.title, b.title));
}
