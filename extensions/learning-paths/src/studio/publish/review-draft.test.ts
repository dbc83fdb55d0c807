import { expect, test } from 'vitest';
import { reviewDraft } from './review-draft.ts';

const TEXT = { id: 'a', kind: 'text', text: 'Words' };
const VIDEO = { id: 'c', kind: 'video', asset: {}, captions: null };
const IMAGE = { id: 'b', kind: 'image', asset: {}, alt: '', caption: null };

test('a good draft gives no hint', () => {
	expect(
		reviewDraft({
			steps: [
				step({
					blocks: [TEXT, { ...IMAGE, alt: 'A loaf', caption: 'Still warm.' }, { ...VIDEO, captions: {} }],
				}),
			],
		}),
	).toEqual([]);
});

test('what learners would stumble over is named, by step', () => {
	const steps = [
		step({ title: null }),
		step({ title: 'Empty', blocks: [] }),
		step({ title: 'Silent', blocks: [IMAGE, IMAGE] }),
		step({ title: 'Captioned', blocks: [{ ...IMAGE, alt: 'Still warm.', caption: 'Still warm.' }] }),
		step({ title: 'Mute', blocks: [VIDEO, { ...VIDEO, captions: {} }] }),
	];

	expect(reviewDraft({ steps }).map(({ kind, title }) => [kind, title])).toEqual([
		['untitled', null],
		['empty', 'Empty'],
		['alt', 'Silent'],
		['captionAsAlt', 'Captioned'],
		['captions', 'Mute'],
	]);
});

test('a path that nobody can finish, and one without steps', () => {
	expect(reviewDraft({ steps: [step({ required: false })] })).toMatchObject([
		{ kind: 'endless', step: null },
	]);
	expect(reviewDraft({ steps: [] })).toMatchObject([{ kind: 'stepless' }]);
});

function step(fields: object) {
	return { id: 'step', title: 'A step', required: true, blocks: [TEXT], ...fields };
}
