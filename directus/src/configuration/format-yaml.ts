import { stringify } from 'yaml';

/** The one way in which snapshot files are written. Lines are not folded, so that a diff shows what changed. */
export function formatYaml(value: unknown): string {
	return stringify(value, { lineWidth: 0, singleQuote: true, aliasDuplicateObjects: false });
}
