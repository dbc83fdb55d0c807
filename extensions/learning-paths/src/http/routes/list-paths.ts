import { CatalogueQuery } from '@learning-paths/contract';
import { findCatalogue } from '../../db/catalogue.ts';
import type { Caller, Deps } from '../deps.ts';
import { parse } from '../parse.ts';
import type { Route } from '../route.ts';

/** `GET /paths`: the public catalogue, page by page. */
export const listPaths: Route<Caller, Pick<Deps, 'database'>> = {
	method: 'get',
	path: '/paths',

	async handle(call, deps) {
		const { cards, total } = await findCatalogue(parse(CatalogueQuery, call.query), deps.database);

		return { json: { data: cards, meta: { total } } };
	},
};
