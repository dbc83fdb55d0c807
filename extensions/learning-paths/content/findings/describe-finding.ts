import type { Finding } from '@learning-paths/contract';
import { de } from './de.ts';
import { en } from './en.ts';

/** Says a finding in the language of whoever imports, such as `de-DE`; in English for those that we do not have. */
export function describeFinding({ kind, detail }: Finding, language: string): string {
	const sentences = language.startsWith('de') ? de : en;
	return sentences[kind](detail ?? '');
}
