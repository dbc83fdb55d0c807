import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type * as z from 'zod/mini';
import { PathDocument } from '../documents/path-document.ts';
import { ProgressDocument, StepProgress } from '../documents/progress-document.ts';
import { anyProgress } from '../testing/progress-arbitrary.ts';
import { Poke } from './events.ts';
import { Manifest } from './manifest.ts';
import { PROTOCOL_VERSION } from './protocol.ts';
import { PullQuery, PullReply } from './pull.ts';
import { PushBody, PushReply, RejectionCode } from './push.ts';

const ID = '00000000-0000-4000-8000-000000000001';
const path = {
	id: ID,
	revision: 2,
	title: 'A path',
	description: null,
	cover: { id: ID, width: 1, height: null, type: 'image/png', bytes: 1, version: '1' },
	publishedAt: 1,
	steps: [{ id: ID, title: null, required: true, blocks: [] }],
};
const item = {
	id: ID,
	revision: 2,
	assigned: true,
	saved: false,
	dueOn: '2026-01-01',
	completion: { attempt: 0, revision: 2, finishedAt: 1, stepIds: [ID] },
};
const rejection = { index: 0, id: ID, code: 'INVALID' };
const withProgress = (wrap: (documents: unknown[]) => unknown) =>
	fc.array(anyProgress, { maxLength: 3 }).map((documents) => wrap(documents));

const messages: [string, z.ZodMiniType, fc.Arbitrary<unknown>][] = [
	['PullQuery', PullQuery, fc.record({ generation: fc.constant(ID), version: fc.constant('7') })],
	[
		'PullReply',
		PullReply,
		withProgress((documents) => ({ documents, checkpoint: { generation: ID, version: 7 } })),
	],
	['PushBody', PushBody, fc.constant({ documents: [] })],
	[
		'PushReply',
		PushReply,
		withProgress((conflicts) => ({ generation: ID, conflicts, rejected: [rejection] })),
	],
	['ProgressDocument', ProgressDocument, anyProgress],
	['Manifest', Manifest, fc.constant({ data: [item] })],
	['PathDocument', PathDocument, fc.constant(path)],
	['Poke', Poke, fc.constantFrom({ topic: 'progress' }, { topic: 'content' })],
];

/** Names that no field has, nor ever will have. */
const stranger = fc.oneof(
	fc.constantFrom('__proto__', 'constructor'),
	fc.string().map((name) => `__${name}`),
);

describe('an older reader', () => {
	it.each(messages)(
		'reads the same from a newer %s, whatever fields it has gained (I13)',
		(_name, schema, any) => {
			fc.assert(
				fc.property(any, stranger, fc.jsonValue(), (message, name, value) => {
					expect(schema.parse(withStrangers(message, name, value))).toEqual(schema.parse(message));
				}),
			);
		},
	);

	it('learns what became of every row, also of one that is rejected with a code from the future (I6, I13)', () => {
		const known: readonly string[] = RejectionCode.options;

		fc.assert(
			fc.property(fc.array(fc.oneof(fc.constantFrom(...known), fc.jsonValue())), (codes) => {
				const rejected = codes.map((code, index) => ({ index, id: ID, code }));
				const reply = PushReply.parse({ generation: ID, conflicts: [], rejected });

				expect(reply.rejected).toEqual(
					rejected.map((row) => ({
						...row,
						code: known.some((code) => code === row.code) ? row.code : 'UNKNOWN',
					})),
				);
			}),
		);
	});
});

/**
 * An older server drops a field that it does not know and acknowledges the document all the same: a newer device would take for
 * stored what nobody has. So what holds work belongs to the version; a new field of it raises `PROTOCOL_VERSION`.
 */
it('what holds work is the same in every release of one version of the protocol (I2, I13)', () => {
	expect({
		version: PROTOCOL_VERSION,
		document: Object.keys(ProgressDocument.shape),
		step: Object.keys(StepProgress.shape),
	}).toEqual({
		version: 1,
		document: ['id', 'attempt', 'steps', 'lastStep', 'lastWorkedAt'],
		step: ['turn', 'startedAt', 'finishedAt'],
	});
});

/** Adds a field to every object of a message. Where ids are keys, another key would be another step. */
function withStrangers(message: unknown, name: string, value: unknown): unknown {
	if (Array.isArray(message)) return message.map((one) => withStrangers(one, name, value));
	if (typeof message !== 'object' || message === null) return message;

	const fields = Object.entries(message).map(([key, inner]): [string, unknown] => [
		key,
		key === 'steps' && !Array.isArray(inner)
			? Object.fromEntries(
					Object.entries(inner as object).map(([id, step]) => [id, withStrangers(step, name, value)]),
				)
			: withStrangers(inner, name, value),
	]);

	return Object.fromEntries([...fields, [name, value]]);
}
