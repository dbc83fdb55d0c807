import { Id, LIMITS, ProgressDocument, type RejectionCode } from '@learning-paths/contract';

export type Verdict =
	{ ok: true; document: ProgressDocument } | { ok: false; id: string | null; code: RejectionCode };

/**
 * Whether a pushed row is a progress document that the server can take. A row is judged by itself: a bad one never blocks the
 * good ones beside it (I6). Whatever a join can produce is valid.
 *
 * @param now The server's clock in ms since the epoch. Times too far ahead of it are refused and never corrected here: the
 * device knows its own offset, and a value that the server lowers comes back for ever (I3).
 */
export function judgeDocument(row: unknown, now: number): Verdict {
	const id = idOf(row);

	if (stepCount(row) > LIMITS.stepsPerDocument) return { ok: false, id, code: 'TOO_LARGE' };

	const parsed = ProgressDocument.safeParse(row);

	if (!parsed.success) return { ok: false, id, code: 'INVALID' };
	if (latestTime(parsed.data) > now + LIMITS.clockAheadMs) return { ok: false, id, code: 'CLOCK' };

	return { ok: true, document: parsed.data };
}

function idOf(row: unknown): string | null {
	const parsed = Id.safeParse(field(row, 'id'));

	return parsed.success ? parsed.data : null;
}

function stepCount(row: unknown): number {
	const steps = field(row, 'steps');

	return typeof steps === 'object' && steps !== null ? Object.keys(steps).length : 0;
}

function field(row: unknown, name: string): unknown {
	return typeof row === 'object' && row !== null ? Reflect.get(row, name) : undefined;
}

function latestTime(document: ProgressDocument): number {
	const times = Object.values(document.steps).flatMap((step) => [step.startedAt ?? 0, step.finishedAt ?? 0]);

	return Math.max(document.lastWorkedAt, ...times);
}
