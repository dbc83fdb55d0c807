import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { Failure } from './failure.ts';
import { runCommand } from './run-command.ts';

const said = vi.spyOn(console, 'error').mockReturnValue(undefined);
const before = process.exitCode;

beforeEach(() => said.mockClear());

afterEach(() => {
	process.exitCode = before;
});

test.each([
	['nothing', undefined, 0],
	['an answer', 1, 1],
])('%s ends with its code', async (_, answer, code) => {
	await runCommand(() => Promise.resolve(answer));

	expect(process.exitCode).toBe(code);
});

test('what could not be done is said in one line, and told apart from an answer where 1 is one', async () => {
	await runCommand(() => Promise.reject(new Failure('The database is away.')));
	expect(process.exitCode).toBe(1);

	await runCommand(() => Promise.reject(new Failure('The database is away.')), { failed: 2 });
	expect(process.exitCode).toBe(2);
	expect(said.mock.calls).toEqual([['error: The database is away.'], ['error: The database is away.']]);
});

test('what nobody expected keeps its stack', async () => {
	const error = new Error('Oh.');

	await runCommand(() => Promise.reject(error));

	expect(said).toHaveBeenCalledWith(error);
});
