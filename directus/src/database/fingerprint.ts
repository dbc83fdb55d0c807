import { createHash } from 'node:crypto';

/** A short name for exactly these texts in this order. */
export function fingerprint(texts: string[]): string {
	const hash = createHash('sha256');
	// The length keeps ['a', 'bc'] and ['ab', 'c'] apart.
	for (const text of texts) hash.update(`${text.length}:${text}`);
	return hash.digest('hex').slice(0, 32);
}
