/** The code of a refused request, such as `STALE_DRAFT`; null when the failure is of another kind. */
export function codeOf(failure: unknown): string | null {
	const code = field(field(firstError(failure), 'extensions'), 'code');

	return typeof code === 'string' ? code : null;
}

/** What the server said, or what went wrong before it could. */
export function messageOf(failure: unknown): string {
	const message = field(firstError(failure), 'message');

	return typeof message === 'string' ? message : String(failure);
}

function firstError(failure: unknown): unknown {
	const errors = field(field(field(failure, 'response'), 'data'), 'errors');

	return Array.isArray(errors) ? errors[0] : undefined;
}

function field(value: unknown, name: string): unknown {
	return typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined;
}
