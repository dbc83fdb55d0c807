import { expect, test } from 'vitest';
import { searchQuery } from './search-query.ts';

test('every word must be there, begun or as meant; the best places come first', () => {
	const query = searchQuery(['brot', 'bakcen'], new Map([['bakcen', ['backen', 'backend']]]));

	expect(query).toEqual({
		typed: "'brot':* & 'bakcen':*",
		likely: "('brot':*) & ('bakcen':* | 'backen' | 'backend')",
		typedIn: ["'brot':*A & 'bakcen':*A", "'brot':*AB & 'bakcen':*AB", "'brot':*ABC & 'bakcen':*ABC"],
		likelyIn: [
			"('brot':*A) & ('bakcen':*A | 'backen':A | 'backend':A)",
			"('brot':*AB) & ('bakcen':*AB | 'backen':AB | 'backend':AB)",
			"('brot':*ABC) & ('bakcen':*ABC | 'backen':ABC | 'backend':ABC)",
		],
		exact: "'brot' | 'bakcen'",
	});
});
