const UNITS = [
	{ unit: 'day', seconds: 86_400 },
	{ unit: 'hour', seconds: 3_600 },
	{ unit: 'minute', seconds: 60 },
	{ unit: 'second', seconds: 1 },
] as const;

/** A length of time in its largest fitting unit, as the language says it: "3 min", "2 Std.". Dash when there is none. */
export function formatDuration(seconds: number | null, language: string): string {
	if (seconds === null) return '–';

	const { unit, seconds: size } = UNITS.find((candidate) => seconds >= candidate.seconds) ?? UNITS[3];

	return new Intl.NumberFormat(language, {
		style: 'unit',
		unit,
		unitDisplay: 'short',
		maximumFractionDigits: 0,
	}).format(seconds / size);
}
