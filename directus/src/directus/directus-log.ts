import { isRecord } from '../instance/is-record.ts';

/**
 * Turns a line of Directus' log into words for a terminal; null when it is not worth showing.
 * What is no log line at all, such as a stack trace, stays as it is.
 */
export function readDirectusLog(line: string): string | null {
	const entry = parse(line);
	if (entry === null) return line.trim() === '' ? null : line;

	const message = messageOf(entry);
	if (NOISE.some((noise) => message.startsWith(noise))) return null;
	return `directus ${levelOf(entry)}: ${message}`;
}

/** Warnings that are true for every instance of ours and that nobody has to act on. */
const NOISE = ["PostGIS isn't installed"];

function parse(line: string): Record<string, unknown> | null {
	try {
		const value: unknown = JSON.parse(line);
		return isRecord(value) ? value : null;
	} catch {
		return null;
	}
}

function messageOf({ msg, err }: Record<string, unknown>): string {
	const stack = isRecord(err) && typeof err['stack'] === 'string' ? err['stack'] : null;
	return stack ?? String(msg);
}

function levelOf({ level }: Record<string, unknown>): string {
	if (typeof level !== 'number') return 'says';
	if (level >= 50) return 'error';
	return level >= 40 ? 'warning' : 'says';
}
