import { join, type ProgressDocument } from '@learning-paths/contract';
import { judgeDocument } from '../../extensions/learning-paths/src/domain/judge-document.ts';
import { rightRules, type ServerRules } from './server-rules.ts';

/** A server with one mistake that servers make. */
export interface Mutant {
	/** What it does wrong. */
	does: string;
	/** The invariant that it breaks. */
	breaks: string;
	rules: ServerRules;
}

const { apply } = rightRules;

/** Every one has to be caught: a suite that misses a known mistake says nothing about unknown ones. */
export const mutants: readonly Mutant[] = [
	mutant('merges silently', 'I5', { reply: (reply) => ({ ...reply, conflicts: [] }) }),
	mutant('answers a conflict with what it had before', 'I5', {
		reply: (reply, stored) => ({
			...reply,
			conflicts: reply.conflicts.map((document) => stored.get(document.id) ?? document),
		}),
	}),
	mutant('rounds times down to seconds', 'I3', {
		apply: (rows, stored, open) =>
			apply(
				rows.map((row) => ({ ...row, document: rounded(row.document) })),
				stored,
				open,
			),
	}),
	mutant('lets the last push win', 'I3', {
		apply: (rows, stored, open) => ({
			...apply(rows, stored, open),
			changed: rows.filter(({ document }) => open.has(document.id)).map(({ document }) => document),
			conflicts: [],
		}),
	}),
	mutant('gives versions without the lock, as a sequence does', 'I4', {
		locks: false,
		write: (current, next) => (current ? join(current, next) : next),
	}),
	mutant('reads and writes without the lock', 'I2', { locks: false }),
	mutant('gives a new version to a replay', 'I3', { replayed: (_version, next) => next() }),
	mutant('acknowledges what it does not store', 'I2', {
		write: (current, next) => (current && next.lastWorkedAt % 3 === 0 ? null : next),
	}),
	mutant('refuses a whole push for one bad row', 'I6', {
		status: ({ rejected }) => (rejected.length > 0 ? 403 : 200),
	}),
	mutant('names the wrong row as rejected', 'I6', {
		reply: (reply) => ({
			...reply,
			rejected: reply.rejected.map((row) => ({ ...row, index: row.index + 1 })),
		}),
	}),
	mutant('corrects a time that lies ahead instead of rejecting it', 'I3', {
		judge(row, now) {
			const verdict = judgeDocument(row, Number.MAX_SAFE_INTEGER);

			return verdict.ok
				? {
						...verdict,
						document: { ...verdict.document, lastWorkedAt: Math.min(verdict.document.lastWorkedAt, now) },
					}
				: verdict;
		},
	}),
	mutant('filters a page after it was cut', 'I4', {
		page: (above, batch, visible) => above.slice(0, batch).filter(({ document }) => visible(document.id)),
	}),
	mutant('caps a page below what was asked for', 'I1', {
		page: (above, batch) => above.slice(0, Math.min(batch, 50)),
	}),
	mutant('puts a version into its pokes', 'I7', { poke: (topic, version) => ({ topic, version }) }),
	mutant('keeps a revoked path on the list', 'I10', {
		list: (items, before) => [...items, ...before.filter(({ id }) => items.every((item) => item.id !== id))],
	}),
	mutant('keeps its generation when a backup is restored', 'I4', { generation: (former) => former }),
	mutant("answers with another learner's documents", 'I9', {
		whose: (learner, learners) => learners.find((other) => other !== learner) ?? learner,
	}),
];

function mutant(does: string, breaks: string, rules: Partial<ServerRules>): Mutant {
	return { does, breaks, rules: { ...rightRules, ...rules } };
}

function rounded(document: ProgressDocument): ProgressDocument {
	const round = (time: number | null) => (time === null ? null : time - (time % 1_000));

	return {
		...document,
		steps: Object.fromEntries(
			Object.entries(document.steps).map(([id, { turn, startedAt, finishedAt }]) => [
				id,
				{ turn, startedAt: round(startedAt), finishedAt: round(finishedAt) },
			]),
		),
	};
}
