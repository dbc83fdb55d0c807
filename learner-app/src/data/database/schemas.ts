import type { ProgressDocument } from '@learning-paths/contract';
import type { RxJsonSchema } from 'rxdb/plugins/core';
import type { HeldBody, HeldPath, RejectedProgress, SyncNote } from './documents.ts';

/** A uuid. RxDB wants the length of a primary key. */
const id = { type: 'string', maxLength: 36 } as const;
const count = { type: 'integer' } as const;
const text = { type: 'string' } as const;
const maybeText = { type: ['string', 'null'] } as const;
const maybeCount = { type: ['integer', 'null'] } as const;
const flag = { type: 'boolean' } as const;
const list = { type: 'array' } as const;
/** Loose on purpose: a stricter schema would need a migration for every field that the contract gains. */
const anything = { type: 'object', additionalProperties: true } as const;
const maybeAnything = { type: ['object', 'null'], additionalProperties: true } as const;

/**
 * Changing one of these without raising its version makes the app unusable for everyone who has a database already:
 * RxDB refuses to open it. A test pins them.
 */
export const progressSchema: RxJsonSchema<ProgressDocument> = {
	version: 0,
	primaryKey: 'id',
	type: 'object',
	properties: { id, attempt: count, steps: anything, lastStep: maybeText, lastWorkedAt: count },
	required: ['id', 'attempt', 'steps', 'lastStep', 'lastWorkedAt'],
};

export const pathSchema: RxJsonSchema<HeldPath> = {
	version: 0,
	primaryKey: 'id',
	type: 'object',
	properties: {
		id,
		revision: count,
		title: text,
		description: maybeText,
		cover: maybeAnything,
		steps: list,
		assets: list,
		bytes: count,
		assigned: flag,
		saved: flag,
		dueOn: maybeText,
		completion: maybeAnything,
		listed: flag,
	},
	required: ['id', 'revision'],
};

export const bodySchema: RxJsonSchema<HeldBody> = {
	version: 0,
	primaryKey: 'id',
	type: 'object',
	properties: { id, revision: count, document: anything },
	required: ['id', 'revision'],
};

export const rejectedSchema: RxJsonSchema<RejectedProgress> = {
	version: 0,
	primaryKey: 'id',
	type: 'object',
	properties: { id, code: text, at: count },
	required: ['id', 'code', 'at'],
};

export const syncNoteSchema: RxJsonSchema<SyncNote> = {
	version: 0,
	primaryKey: 'id',
	type: 'object',
	properties: {
		id,
		generation: maybeText,
		manifest: list,
		manifestTag: maybeText,
		phase: text,
		reason: maybeText,
		contactAt: maybeCount,
		repairedAt: maybeCount,
		repairedBecause: maybeText,
	},
	required: ['id'],
};
