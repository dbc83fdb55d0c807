/** A day as `YYYY-MM-DD`, from that or from `D.M.YYYY`; null when the words are no day. Slashes are refused: they mean two things. */
export function readDay(words: string): string | null {
	const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(words);
	const dotted = /^(\d{1,2})\.(\d{1,2})\.(\d{4})$/.exec(words);
	const [year, month, day] = iso
		? [iso[1], iso[2], iso[3]]
		: dotted
			? [dotted[3], dotted[2], dotted[1]]
			: [undefined, undefined, undefined];

	if (year === undefined || month === undefined || day === undefined || year === '0000') return null;

	const text = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
	const date = new Date(`${text}T00:00:00Z`);

	// The 30th of February would become a day in March.
	return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text) ? text : null;
}
