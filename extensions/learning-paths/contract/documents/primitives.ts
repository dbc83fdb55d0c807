import * as z from 'zod/mini';

/** Postgres stores neither `text` nor `jsonb` with U+0000: let it through and the query, not the input, is blamed. */
// eslint-disable-next-line no-control-regex -- U+0000 is the very character this rule keeps out.
const WITHOUT_NUL = /^[^\u0000]*$/;

/** Largest value of a Postgres `integer`, the type of every counter we store. */
const INT4_MAX = 2_147_483_647;

/** Largest time a JavaScript `Date` can hold, in ms since the epoch. */
const TIME_MAX = 8_640_000_000_000_000;

/** An id: a uuid of any version, read without regard to case, always lower case afterwards. */
export const Id = z.guid().check(z.toLowerCase());
export type Id = z.infer<typeof Id>;

/** A counter that only grows: 0, 1, 2, … */
export const Counter = z.int().check(z.minimum(0), z.maximum(INT4_MAX));

/** A point in time in milliseconds since the epoch. */
export const Time = z.int().check(z.minimum(0), z.maximum(TIME_MAX));

/** A day without time of day or zone, `YYYY-MM-DD`: what a due date is. Postgres, like the calendar, knows no year 0. */
export const Day = z.iso.date().check(z.regex(/^(?!0000)/, 'there was no year 0'));

/**
 * Text that Postgres can store.
 *
 * @param max The longest accepted text in UTF-16 units.
 */
export function text(max: number) {
	return z.string().check(z.maxLength(max), z.regex(WITHOUT_NUL, 'must not contain U+0000'));
}
