import { expect, test } from 'vitest';
import { unsavedFields } from './unsaved-fields.ts';

const SAVED = { title: 'A', description: null, cover: 'file', visibility: 'public', status: 'draft' };

test('a form as it was loaded has nothing unsaved, and one that still loads neither', () => {
	expect(unsavedFields({ ...SAVED, steps: ['a', 'b'], assignments: [] }, SAVED)).toEqual([]);
	expect(unsavedFields({ ...SAVED, description: '' }, SAVED)).toEqual([]);
	expect(unsavedFields({}, SAVED)).toEqual([]);
});

test('every way to edit is noticed', () => {
	expect(unsavedFields({ ...SAVED, title: 'B' }, SAVED)).toEqual(['title']);
	expect(unsavedFields({ ...SAVED, cover: null }, SAVED)).toEqual(['cover']);
	expect(unsavedFields({ ...SAVED, cover: { id: 'other' } }, SAVED)).toEqual(['cover']);
	expect(unsavedFields({ ...SAVED, steps: { create: [], update: [{}], delete: [] } }, SAVED)).toEqual([
		'steps',
	]);
	expect(unsavedFields({ ...SAVED, assignments: { create: [{}] } }, SAVED)).toEqual(['assignments']);
	expect(unsavedFields({ ...SAVED, group_assignments: { create: [{}] } }, SAVED)).toEqual([
		'group_assignments',
	]);
});
