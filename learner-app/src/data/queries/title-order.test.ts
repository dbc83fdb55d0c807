import { describe, expect, it, vi } from 'vitest';
import { titleOrder } from './title-order.ts';

const sorted = (...titles: string[]) => titles.sort(titleOrder(titles));

describe('titleOrder', () => {
	it('sorts plain titles as every language does, capital letters or not, and loads none for that', () => {
		const comparing = vi.spyOn(String.prototype, 'localeCompare');

		expect(sorted('bread', 'Zinc', 'Apples 2', 'Apples', 'apples 1')).toEqual([
			'Apples',
			'apples 1',
			'Apples 2',
			'bread',
			'Zinc',
		]);
		expect(comparing).not.toHaveBeenCalled();
	});

	it('sorts others by the rules of a language', () => {
		expect(sorted('Zinc', 'Öl', 'Obst', 'Apfel')).toEqual(['Apfel', 'Obst', 'Öl', 'Zinc']);
	});
});
