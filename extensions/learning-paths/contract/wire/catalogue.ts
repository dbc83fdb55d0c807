import * as z from 'zod/mini';
import { text } from '../documents/primitives.ts';
import { LIMITS } from '../limits.ts';
import { wholeNumber } from './pull.ts';

/** Query of `GET /paths`, as text. Pages count from 1. */
export const CatalogueQuery = z.strictObject({
	search: z._default(text(LIMITS.search).check(z.trim()), ''),
	page: z._default(wholeNumber(1, LIMITS.pageMax), 1),
	size: z._default(wholeNumber(1, LIMITS.pageSizeMax), LIMITS.pageSize),
});
export type CatalogueQuery = z.infer<typeof CatalogueQuery>;
