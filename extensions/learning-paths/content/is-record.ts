/** Whether a value is an object with keys, as opposed to null, a list or a plain value. */
export function isRecord(value: unknown): value is Record<string, unknown> {
	return typeof value === 'object' && value !== null && !Array.isArray(value);
}
