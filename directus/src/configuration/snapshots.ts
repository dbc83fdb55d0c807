import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { errorCode } from '../instance/error-code.ts';
import { Failure } from '../instance/failure.ts';
import { formatConfiguration, parseConfiguration, type Configuration } from './configuration.ts';
import { formatSchema, parseSchema, type Schema } from './schema.ts';

/** Both files of a snapshot folder, and their text. */
export interface Snapshots {
	schema: Schema;
	configuration: Configuration;
	texts: { schema: string; configuration: string };
}

/** Reads a snapshot folder. */
export async function readSnapshots(folder: string): Promise<Snapshots> {
	const texts = { schema: await read(folder, SCHEMA), configuration: await read(folder, CONFIGURATION) };
	return {
		schema: parseSchema(texts.schema),
		configuration: parseConfiguration(texts.configuration),
		texts,
	};
}

/** Writes a snapshot folder. */
export async function writeSnapshots(
	folder: string,
	{ schema, configuration }: { schema: Schema; configuration: Configuration },
): Promise<void> {
	await writeFile(join(folder, SCHEMA), formatSchema(schema));
	await writeFile(join(folder, CONFIGURATION), formatConfiguration(configuration));
}

const SCHEMA = 'schema.yaml';
const CONFIGURATION = 'config.yaml';

async function read(folder: string, name: string): Promise<string> {
	try {
		return await readFile(join(folder, name), 'utf8');
	} catch (error) {
		throw new Failure(`${join(folder, name)} cannot be read (${errorCode(error)}).`);
	}
}
