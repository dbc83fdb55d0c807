import { CalloutBlock } from '@learning-paths/contract';
import { expect, test } from 'vitest';
import callout from './index.ts';

test.each([
	['tip', 'tip'],
	['warning', 'warning'],
	[null, 'note'],
	['shouting', 'note'],
	[7, 'note'],
])('a callout with the tone %j is a %s for learners, and comes back as one', (tone, expected) => {
	const fields = callout.serialise({ tone, text: 'Mind the step' });

	expect(CalloutBlock.parse({ id: ID, kind: callout.kind, ...fields })).toMatchObject({
		tone: expected,
		text: 'Mind the step',
	});
	expect(callout.restore(fields ?? {})).toEqual({ tone: expected, text: 'Mind the step' });
});

test.each([undefined, null, '', ' \n', 5])('one with the text %j is nothing to show', (text) => {
	expect(callout.serialise({ tone: 'tip', text })).toBe(null);
});

const ID = '00000000-0000-4000-8000-000000000001';
