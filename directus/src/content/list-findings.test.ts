import type { Finding } from '@learning-paths/contract';
import { describe, expect, it } from 'vitest';
import { listFindings } from './list-findings.ts';

describe('listFindings', () => {
	// A course of 26 lessons gave 1,802 lines, and the one missing image was somewhere among them.
	it('says each kind once, how often, and the first of them', () => {
		const findings: Finding[] = [
			...Array.from({ length: 1_200 }, (_, at): Finding => ({
				file: `${at}.md`,
				kind: 'html',
				detail: '<br>',
			})),
			{ file: '7.md', kind: 'imageMissing', detail: 'a.png' },
			{ file: 'b.zip', kind: 'unused', detail: null },
		];

		expect(listFindings(findings, { all: false })).toEqual([
			'1,200 × HTML that stays as text',
			'    0.md: HTML stays as text: <br>',
			'    1.md: HTML stays as text: <br>',
			'    2.md: HTML stays as text: <br>',
			'    … and 1,197 more',
			'1 × image that is missing',
			'    7.md: the image a.png is missing',
			'1 × file that no page shows',
			'    b.zip: no page shows it',
		]);
		expect(listFindings(findings, { all: true })).toHaveLength(3 + 1_202);
	});
});
