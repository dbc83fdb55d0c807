import { expect, test } from 'vitest';
import { isLikelyMeant } from './is-likely-meant.ts';

test.each([
	['fotosynthese', 'photosynthese'],
	['photosythesis', 'photosynthesis'],
	['phtoosynthesis', 'photosynthesis'],
	['photosnyt', 'photosynthesis'],
	['brto', 'brot'],
	['teig', 'sauerteig'],
	['sauertieg', 'sauerteig'],
	['wether', 'weather'],
])('%s may mean %s', (typed, word) => {
	expect(isLikelyMeant(typed, word)).toBe(true);
});

test.each([
	['brot', 'rotwein'],
	['rot', 'brot'],
	['haus', 'maus'],
	['brot', 'butterbirne'],
	['photosynthesis', 'photography'],
	['first', 'fire'],
])('%s does not mean %s', (typed, word) => {
	expect(isLikelyMeant(typed, word)).toBe(false);
});
