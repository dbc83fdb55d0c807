import { expect, test } from 'vitest';
import { databaseName, isSameDatabase } from './database-name.ts';

test('a database is named without who signs in and with what password', () => {
	expect(databaseName('postgres://learning:hunter2@db.example.org/learning?sslmode=disable')).toBe(
		'"learning" on db.example.org:5432',
	);
});

test('one database may be written in several ways', () => {
	expect(isSameDatabase('postgres://a:b@db/learning', 'postgresql://c@db:5432/learning')).toBe(true);
});

test.each(['postgres://a:b@db/other', 'postgres://a:b@db2/learning', 'postgres://a:b@db:5433/learning'])(
	'%s is another one',
	(other) => {
		expect(isSameDatabase('postgres://a:b@db/learning', other)).toBe(false);
	},
);
