import type { ContentStore } from '@learning-paths/content';
import type { Accountability, SchemaOverview } from '@directus/types';
import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import type { DirectusContext } from './context.ts';

/** Directus as paths are put into it and taken out of it from within, with the rights of whoever does it. */
export async function directusContent(
	{ env, services, getSchema }: Pick<DirectusContext, 'env' | 'services' | 'getSchema'>,
	accountability: Accountability,
): Promise<ContentStore> {
	const schema = await getSchema();
	// The first is Directus' own choice for an upload, too.
	const [storage = 'local'] = String(env['STORAGE_LOCATIONS']).split(',');
	const access = { schema, accountability };
	// What was made a moment ago is taken back whoever may delete.
	const sudo = { schema, accountability: null };

	return {
		shapes: async () => blockCollections(schema).map((collection) => shapeOf(collection, schema)),

		read: (collection, query) =>
			new services.ItemsService(collection, access).readByQuery({ ...query, limit: -1 }),

		createFolder: async (name) => String(await new services.FoldersService(access).createOne({ name })),

		upload: async ({ name, type, bytes, folder, description }) =>
			String(
				await new services.FilesService(access).uploadOne(Readable.from([Buffer.from(bytes)]), {
					filename_download: name,
					title: name.replace(/\.[^.]*$/, '').replace(/[-_]+/g, ' '),
					type,
					folder,
					description,
					storage,
				}),
			),

		async createPath(row) {
			await new services.ItemsService('learning_paths', access).createOne(row);
		},

		async remove(what, id) {
			const Service = what === 'files' ? services.FilesService : services.FoldersService;
			await new Service(sudo).deleteOne(id);
		},

		async download(file) {
			const asset = await new services.AssetsService(access).getAsset(file, undefined, undefined, true);
			return buffer(await asset.stream());
		},
	};
}

/** The collections that Directus offers for a block. */
function blockCollections(schema: SchemaOverview): string[] {
	const relation = schema.relations.find(
		({ collection, field }) => collection === 'learning_path_step_blocks' && field === 'item',
	);
	return (relation?.meta?.one_allowed_collections ?? []).filter(
		(collection) => collection in schema.collections,
	);
}

function shapeOf(collection: string, schema: SchemaOverview) {
	const overview = schema.collections[collection];
	const fields = Object.values(overview?.fields ?? {}).filter(
		({ field, alias, special }) => !alias && field !== overview?.primary && !special.some(isFilledIn),
	);
	const files = schema.relations.filter(
		(relation) => relation.collection === collection && relation.related_collection === 'directus_files',
	);
	return {
		collection,
		fields: fields.map(({ field }) => field),
		files: files.map(({ field }) => field),
	};
}

/** Directus says itself who made a row and when. */
function isFilledIn(special: string): boolean {
	return /^(date|user)-(created|updated)$/.test(special);
}
