/** SQL for a `timestamptz` as whole milliseconds since the epoch, the contract's unit of time. `pg` reads int8 as text, float8 as number. */
export function millis(column: string): string {
	return `(extract(epoch from ${column}) * 1000)::float8`;
}

/** SQL for a day as `YYYY-MM-DD`: `pg` would otherwise make a `Date` of it, in the server's time zone. */
export function day(column: string): string {
	return `to_char(${column}, 'YYYY-MM-DD')`;
}
