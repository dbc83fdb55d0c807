import { isRecord } from './is-record.ts';

/** What Directus answered when it did not do what was asked. */
export class OperatorApiError extends Error {
	readonly status: number;
	/** Directus' error codes, such as `FORBIDDEN`. */
	readonly codes: string[];

	/** `content` is the parsed body of the reply, whatever it was. */
	constructor(request: string, status: number, content: unknown) {
		const problems = problemsOf(content);
		const reasons = problems.map(({ message }) => message).join('; ');
		super(`${request} answered ${status}: ${reasons || 'no reason given'}`);
		this.name = 'OperatorApiError';
		this.status = status;
		this.codes = problems.map(({ code }) => code);
	}
}

function problemsOf(content: unknown): { message: string; code: string }[] {
	if (!isRecord(content) || !Array.isArray(content['errors'])) return [];
	return content['errors'].filter(isRecord).map(({ message, extensions }) => ({
		message: String(message),
		code: isRecord(extensions) ? String(extensions['code']) : '',
	}));
}
