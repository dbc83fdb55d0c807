import { directusEnvironment, type DirectusPlan } from './directus-environment.ts';
import { readDirectusLog } from './directus-log.ts';
import { runDirectus } from './run-directus.ts';

export type BootstrapPlan = Pick<DirectusPlan, 'databaseUrl' | 'secret' | 'dataDir' | 'admin'>;

/** Creates Directus' own tables and the first admin, or brings the tables up to this version. */
export async function bootstrapDirectus(plan: BootstrapPlan, env: NodeJS.ProcessEnv): Promise<void> {
	const nowhere = { host: '127.0.0.1', port: 0, publicUrl: 'http://localhost', extensions: null };
	const output: string[] = [];
	const directus = runDirectus('bootstrap', {
		env: directusEnvironment({ ...plan, ...nowhere }, env),
		print: (line) => output.push(readDirectusLog(line) ?? ''),
	});
	const code = await directus.ended;
	if (code === 0) return;
	throw new Error(
		`Directus could not set up its tables:\n${output.filter((line) => line !== '').join('\n')}`,
	);
}
