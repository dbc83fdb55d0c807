import { ERROR_STATUS, type ErrorCode, type ErrorReply } from '@learning-paths/contract';

/** An error that the caller is told of, with a code of the contract. Its message reaches them as it is. */
export class ApiError extends Error {
	readonly code: ErrorCode;
	readonly headers: Record<string, string>;

	/**
	 * @param message Says what to do, to a person who reads it.
	 * @param options.retryAfter Seconds until another try makes sense.
	 */
	constructor(code: ErrorCode, message: string, options: { retryAfter?: number; cause?: unknown } = {}) {
		super(message, { cause: options.cause });
		this.name = 'ApiError';
		this.code = code;
		this.headers = options.retryAfter === undefined ? {} : { 'retry-after': String(options.retryAfter) };
	}

	get status(): number {
		return ERROR_STATUS[this.code];
	}

	get body(): ErrorReply {
		return { errors: [{ message: this.message, extensions: { code: this.code } }] };
	}
}

/** The one answer to everything that is not there or not for this caller: nothing is told apart. */
export function notFound(): ApiError {
	return new ApiError('NOT_FOUND', 'There is nothing here, or it is not for you.');
}
