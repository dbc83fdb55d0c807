import { existsSync, realpathSync } from 'node:fs';
import { join } from 'node:path';
import { repository } from '../instance/repository.ts';

/** The script behind a command that npm installed for a workspace, or for all of them. */
export function findProgram(name: string, workspace: string): string {
	const places = [workspace, repository.root].map((folder) => join(folder, 'node_modules/.bin', name));
	const found = places.find((place) => existsSync(place));
	if (found === undefined) throw new Error(`${name} is not installed in ${workspace}`);
	return realpathSync(found);
}
