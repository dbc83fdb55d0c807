/**
 * Reads a `Range` header that asks for one range of bytes (RFC 9110 §14.2).
 *
 * @param size Length of the whole in bytes.
 * @returns first and last byte, both included; null for no header or one that may be ignored, such as several ranges at once.
 */
export function readRange(
	header: string | undefined,
	size: number,
): { start: number; end: number } | 'unsatisfiable' | null {
	const match = /^bytes=(\d{0,15})-(\d{0,15})$/.exec(header ?? '');
	const [, first = '', last = ''] = match ?? [];

	if (!match || (first === '' && last === '')) return null;

	const start = first === '' ? Math.max(0, size - Number(last)) : Number(first);
	const end = first === '' || last === '' ? size - 1 : Math.min(Number(last), size - 1);

	if (first !== '' && last !== '' && Number(last) < start) return null;

	return start > end ? 'unsatisfiable' : { start, end };
}
