import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { connect } from '../../../../../directus/src/database/connect.ts';
import { makePublishedPath } from '../../testing/paths.ts';
import { findEditor, type Person } from '../../testing/people.ts';
import { type Connection, ownStage } from '../../testing/stage.ts';
import { indexStalePaths } from '../../http/index-stale-paths.ts';
import textKind from '../../blocks/text/index.ts';
import type { Database } from '../sql.ts';

let stage: Awaited<ReturnType<typeof ownStage>>;
let editor: Person;
let objects: string;

beforeAll(async () => {
	stage = await ownStage();
	editor = await findEditor(stage);
	objects = await readFile(join(import.meta.dirname, '095-search.sql'), 'utf8');
	await makePublishedPath(stage, editor, { title: 'Sauerteig', steps: [{ blocks: [{ text: 'Mehl' }] }] });
}, 180_000);

afterAll(() => stage.close());

/** A database of an ordinary owner: what hosting usually gives. */
it('lets the owner of a database have forgiving search without being an administrator', async () => {
	const owner = await asOwner();

	try {
		await stage.sql('drop extension pg_trgm cascade');
		await owner.query(objects);

		expect(await totalOf('Sauertieg')).toBe(1);
	} finally {
		await owner.end();
	}
});

it('finds words and their beginnings, and says what is missing, where the extension may not be created', async () => {
	const owner = await asOwner();
	const warnings: string[] = [];

	owner.on('notice', ({ severity, message }) => {
		if (severity === 'WARNING') warnings.push(String(message));
	});

	try {
		await stage.sql('drop extension pg_trgm cascade');
		await stage.sql(`revoke create on database ${databaseName()} from search_owner`);
		await stage.sql(`alter database ${databaseName()} owner to current_user`);
		await owner.query(objects);

		expect(warnings).toEqual([expect.stringContaining('Search will not forgive typing errors')]);
		expect(await totalOf('Sauertieg')).toBe(0);
		expect(await totalOf('Sauert')).toBe(1);
		expect(await totalOf('mehl')).toBe(1);
	} finally {
		await owner.end();
		await stage.sql(objects);
	}

	expect(await totalOf('Sauertieg')).toBe(1);
});

it('is looked up by its indexes, which is what lets it grow', async () => {
	const client = await stage.connection();

	try {
		// So few rows are read faster in other ways; what counts is that the indexes can answer.
		await client.query(
			'set enable_seqscan = off; set enable_indexscan = off; set enable_indexonlyscan = off',
		);

		const words = await client.query(
			"explain select from learning.path_search where words @@ $$'sauert':* & 'mehl'$$",
		);
		const similar = await client.query(
			"explain select from learning.search_words where 'sauertieg' operator(public.<%) word",
		);

		expect(JSON.stringify(words.rows)).toContain('path_search_words');
		expect(JSON.stringify(similar.rows)).toContain('search_words_similar');
	} finally {
		await client.end();
	}
});

it('makes paths findable that were published before there was search, once', async () => {
	await stage.sql('delete from learning.path_search');
	await stage.sql('delete from learning.search_words');
	expect(await totalOf('mehl')).toBe(0);

	const client = await stage.connection();

	const database: Database = {
		query: async <Row>(statement: { name: string; text: string }, values: readonly unknown[] = []) =>
			(await client.query({ ...statement, values: [...values] })).rows as Row[],
		transaction: async (work) => {
			await client.query('begin');
			const result = await work(database);
			await client.query('commit');

			return result;
		},
	};

	try {
		expect(await indexStalePaths({ database, blockKinds: [textKind] })).toBe(1);
		expect(await indexStalePaths({ database, blockKinds: [textKind] })).toBe(0);
	} finally {
		await client.end();
	}

	expect(await totalOf('mehl')).toBe(1);
	expect(await totalOf('Sauertieg')).toBe(1);
});

async function totalOf(search: string): Promise<unknown> {
	const { json } = await stage.send({ path: `/learning/paths?search=${search}` });

	return Reflect.get(Object(Reflect.get(Object(json), 'meta')), 'total');
}

/** Everything of the database given to a role that may do nothing else. */
async function asOwner(): Promise<Connection> {
	await stage.sql(`
		do $$ begin
			if not exists (select from pg_roles where rolname = 'search_owner') then
				create role search_owner login password 'owner' nosuperuser;
			end if;
		end $$`);
	await stage.sql(`alter database ${databaseName()} owner to search_owner`);
	await stage.sql('alter schema learning owner to search_owner');
	await stage.sql('alter table learning.path_search owner to search_owner');
	await stage.sql('alter table learning.search_words owner to search_owner');
	await stage.sql('alter function learning.similar_words(text) owner to search_owner');
	await stage.sql('alter function learning.paths_with(tsquery) owner to search_owner');
	await stage.sql('grant references, select on learning_paths to search_owner');
	await stage.sql('grant all on schema public to search_owner');

	return connect(
		Object.assign(new URL(stage.databaseUrl), { username: 'search_owner', password: 'owner' }).href,
	);
}

function databaseName(): string {
	return new URL(stage.databaseUrl).pathname.slice(1);
}
