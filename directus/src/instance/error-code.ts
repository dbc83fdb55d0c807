/** The code that Node and Postgres put on their errors (`ENOENT`, `28P01`), if there is one. */
export function errorCode(error: unknown): string | null {
	return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : null;
}
