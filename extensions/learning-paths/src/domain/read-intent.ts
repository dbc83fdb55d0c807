import { type ImportProblem, LIMITS } from '@learning-paths/contract';
import { type AudienceRow, importProblem, type Intent } from './audience-row.ts';
import { readDay } from './read-day.ts';

/** What a line asks for, or what is wrong with it by itself; null for a line without words. */
export function readIntent({ line, cells }: AudienceRow): Intent | ImportProblem | null {
	const email = (cells.email ?? '').trim();
	const group = (cells.group ?? '').trim();
	const path = (cells.path ?? '').trim();
	const due = (cells.due_on ?? '').trim();
	const note = (cells.note ?? '').trim();
	const named = [email, group, path].filter((words) => words !== '');

	if (named.length === 0 && due === '' && note === '') return null;
	if (named.length < 2) return importProblem(line, 'INCOMPLETE', named[0]);
	if (named.length > 2) return importProblem(line, 'AMBIGUOUS_ROW', path);
	if (group.length > LIMITS.groupName) return importProblem(line, 'TOO_LONG', group);
	if (note.length > LIMITS.assignmentNote) return importProblem(line, 'TOO_LONG', note);

	if (path === '') {
		return due === '' && note === ''
			? { line, kind: 'membership', email, group }
			: importProblem(line, 'NOTHING_TO_DATE', due || note);
	}

	const dueOn = due === '' ? null : readDay(due);

	if (due !== '' && dueOn === null) return importProblem(line, 'INVALID_DATE', due);

	// A column that is not there says nothing; an empty cell says "none".
	const terms = {
		...(cells.due_on === undefined ? {} : { dueOn }),
		...(cells.note === undefined ? {} : { note: note || null }),
	};

	return email === ''
		? { line, kind: 'groupAssignment', group, path, ...terms }
		: { line, kind: 'assignment', email, path, ...terms };
}
