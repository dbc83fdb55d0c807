import { expect, test } from 'vitest';
import { chosenPath } from './chosen-path.ts';

test.each([
	[{ collection: 'learning_paths', key: 'p' }, 'p'],
	['p', 'p'],
	['', null],
	[null, null],
	[undefined, null],
	[{ key: 5 }, null],
	[{}, null],
])('%j names %j', (option, path) => {
	expect(chosenPath(option)).toBe(path);
});
