import type { FindingKind } from '@learning-paths/contract';
import { kindsDe } from './kinds-de.ts';
import { kindsEn } from './kinds-en.ts';

/** Names what findings of one kind have in common, in the language of whoever imports; in English for those that we do not have. */
export function describeKind(kind: FindingKind, language: string): string {
	return (language.startsWith('de') ? kindsDe : kindsEn)[kind];
}
