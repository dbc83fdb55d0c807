import { PathCard } from '@learning-paths/contract';
import type { Schema } from './create-request.ts';

/** A page of a list, with the number of all entries. */
export interface Page<T> {
	items: T[];
	total: number;
}

/** The contract's envelope: every reply is `{ data }`. */
export function data<T>(schema: Schema<T>): Schema<T> {
	return { safeParse: (input) => schema.safeParse(field(input, 'data')) };
}

/** The catalogue's page. A card that cannot be read is left out: it must not hide the others. */
export const CataloguePage: Schema<Page<PathCard>> = {
	safeParse(input) {
		const cards = field(input, 'data');
		const total = field(field(input, 'meta'), 'total');

		if (!Array.isArray(cards)) return { success: false };

		const items = cards.flatMap((card: unknown) => {
			const parsed = PathCard.safeParse(card);

			return parsed.success ? [parsed.data] : [];
		});

		return { success: true, data: { items, total: typeof total === 'number' ? total : items.length } };
	},
};

function field(input: unknown, key: string): unknown {
	return typeof input === 'object' && input !== null ? Reflect.get(input, key) : undefined;
}
