import type { PathDocument } from '@learning-paths/contract';
import { firstValueFrom } from 'rxjs';
import { beforeEach, describe, expect, it } from 'vitest';
import { type Failure, type Outcome, failed, succeeded } from '../api/outcome.ts';
import type { TextStore } from '../clock/create-clock.ts';
import { takeTurns } from '../session/take-turns.ts';
import { type PathWishes, createPathWishes } from './path-wishes.ts';

const [bread, cake, pie] = ['bread', 'cake', 'pie'] as const;
const missing: Failure = { kind: 'refused', status: 404, code: 'NOT_FOUND' };

let texts: Map<string, string>;
let asked: string[];
let shelved: string[];
/** What the server answers in place of the path. */
let failures: Map<string, Failure>;
let whileAsked: () => void;
let turns: ReturnType<typeof takeTurns>;

beforeEach(() => {
	texts = new Map();
	asked = [];
	shelved = [];
	failures = new Map();
	whileAsked = () => undefined;
	turns = takeTurns('wishes', undefined);
});

describe('a path that is wished for', () => {
	it('is still wished for after a reload, until it is taken back', async () => {
		aTab().set(bread, true);

		const wishes = aTab();

		expect(await isWished(wishes, bread)).toBe(true);
		expect(await isWished(wishes, cake)).toBe(false);

		wishes.set(bread, false);
		expect(await isWished(wishes, bread)).toBe(false);
		await aTab().grant();
		expect(asked).toEqual([]);
		expect(texts.size).toBe(0);
	});

	it('is kept once, however often there is a network', async () => {
		const wishes = aTab();

		wishes.set(bread, true);
		wishes.set(bread, true);
		wishes.set(cake, true);
		await wishes.grant();
		await wishes.grant();

		expect([asked, shelved]).toEqual([
			[bread, cake],
			[bread, cake],
		]);
		expect(await isWished(wishes, bread)).toBe(false);
	});

	it.each<Failure>([
		{ kind: 'unreachable' },
		{ kind: 'broken', status: 502 },
		{ kind: 'busy', retryAfterMs: 1 },
		{ kind: 'unauthenticated', code: 'UNAUTHENTICATED' },
		{ kind: 'wrong-user' },
		{ kind: 'outdated' },
	])('waits, with those behind it, when the server cannot give it: $kind', async (failure) => {
		const wishes = aTab();

		for (const path of [bread, cake]) wishes.set(path, true);
		failures.set(bread, failure);
		await wishes.grant();

		expect([asked, shelved]).toEqual([[bread], []]);
		expect(await isWished(wishes, bread)).toBe(true);

		failures.clear();
		await wishes.grant();
		expect(shelved).toEqual([bread, cake]);
	});

	it('is forgotten when the server refuses it, and holds up no other', async () => {
		const wishes = aTab();

		for (const path of [bread, cake, pie]) wishes.set(path, true);
		failures.set(bread, missing);
		failures.set(cake, { ...missing, status: 403 });
		await wishes.grant();
		await wishes.grant();

		expect([asked, shelved]).toEqual([[bread, cake, pie], [pie]]);
		expect(await isWished(wishes, bread)).toBe(false);
	});

	it('stays away when it is taken back while the server is asked', async () => {
		const wishes = aTab();

		for (const path of [bread, cake]) wishes.set(path, true);
		whileAsked = () => aTab().set(bread, false);
		await wishes.grant();

		expect(shelved).toEqual([cake]);
	});

	it('is asked for by one tab, and the others see that it has come', async () => {
		const [one, other] = [aTab(), aTab()];

		one.set(bread, true);
		await Promise.all([one.grant(), other.grant()]);
		expect(asked).toEqual([bread]);

		other.set(cake, true);
		await other.grant();
		await one.grant();
		expect(asked).toEqual([bread, cake]);
		expect(await isWished(one, cake)).toBe(false);
	});

	it('waits when it could not be taken onto the device', async () => {
		const wishes = aTab();

		wishes.set(bread, true);
		whileAsked = () => {
			throw new Error('no room');
		};
		await expect(wishes.grant()).rejects.toThrow('no room');

		whileAsked = () => undefined;
		await wishes.grant();
		expect(shelved).toEqual([bread]);
	});
});

it('says so when a wish cannot be noted', () => {
	const wishes = aTab({ get: () => null, set: () => undefined });

	expect(() => wishes.set(bread, true)).toThrow('could not be stored');
	expect(() => wishes.set(bread, false)).not.toThrow();
});

function aTab(store: TextStore = theDisk()): PathWishes {
	return createPathWishes('wishes', {
		store,
		turns,
		async ask(path): Promise<Outcome<PathDocument>> {
			asked.push(path);
			whileAsked();

			const failure = failures.get(path);

			return failure ? failed(failure) : succeeded({ id: path } as PathDocument);
		},
		async shelve({ id }) {
			shelved.push(id);
		},
	});
}

function theDisk(): TextStore {
	return {
		get: (key) => texts.get(key) ?? null,
		set(key, text) {
			if (text === null) texts.delete(key);
			else texts.set(key, text);
		},
	};
}

const isWished = (wishes: PathWishes, path: string) => firstValueFrom(wishes.has(path));
