import type { BlockShape, ContentStore } from '@learning-paths/content';
import type { OperatorApi } from '../instance/operator-api.ts';

/** A running Directus as paths are put into it and taken out of it from outside, over REST. */
export function operatorStore(api: OperatorApi): ContentStore {
	return {
		async shapes() {
			const { meta } = await api.request<{ meta: { one_allowed_collections: string[] } }>(
				'GET',
				'/relations/learning_path_step_blocks/item',
			);
			return Promise.all(meta.one_allowed_collections.map((collection) => shapeOf(collection, api)));
		},

		read: (collection, query) => api.request('SEARCH', `/items/${collection}`, { query }),

		async createFolder(name) {
			const { id } = await api.request<{ id: string }>('POST', '/folders', { name });
			return id;
		},

		async upload({ name, type, bytes, folder, description }) {
			const { id } = await api.upload({ name, type, bytes, fields: { folder, description } });
			return id;
		},

		async createPath(row) {
			await api.request('POST', '/items/learning_paths?fields=id', row);
		},

		remove: (what, id) => api.request('DELETE', `/${what}/${id}`),
		download: (file) => api.download(file),
	};
}

interface Field {
	field: string;
	schema: { is_primary_key: boolean; foreign_key_table: string | null } | null;
	meta: { special: string[] | null } | null;
}

async function shapeOf(collection: string, api: OperatorApi): Promise<BlockShape> {
	const all = await api.request<Field[]>('GET', `/fields/${collection}`);
	const fields = all.filter(
		({ schema, meta }) =>
			schema !== null && !schema.is_primary_key && !(meta?.special ?? []).some(isFilledIn),
	);
	return {
		collection,
		fields: fields.map(({ field }) => field),
		files: fields
			.filter(({ schema }) => schema?.foreign_key_table === 'directus_files')
			.map(({ field }) => field),
	};
}

/** Directus says itself who made a row and when. */
function isFilledIn(special: string): boolean {
	return /^(date|user)-(created|updated)$/.test(special);
}
