import type { Asset } from '@learning-paths/contract';
import type { Sql } from './sql.ts';
import { millis } from './time.ts';

const FIND = {
	name: 'assets-find',
	text: `
		select id, width, height,
			-- Not every system knows WebVTT, and a browser that is told not to guess takes captions as nothing else.
			case when filename_download ilike '%.vtt' then 'text/vtt' else coalesce(type, 'application/octet-stream') end
				as type,
			coalesce(filesize, 0)::float8 as bytes,
			coalesce(${millis('modified_on')}, ${millis('created_on')}, 0)::bigint::text as version
		from directus_files
		where id = any ($1::uuid[])`,
};

/** The files with these ids, as assets. Directus sets `modified_on` whenever the bytes change, which makes it the version. */
export async function findAssets(files: readonly string[], sql: Sql): Promise<Asset[]> {
	return files.length === 0 ? [] : sql.query<Asset>(FIND, [files]);
}
