import { spawnSync } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { root } from './root.mjs';
import { runNpm } from './run-npm.mjs';

/** Installs what package-lock.json says, unless it is installed already. */
export async function install({ node, home }) {
	if ((await hasAllPackages()) && loadsNativeModules(node)) return;

	await runNpm({
		node,
		title: 'Installing (once; takes a minute or two)',
		// Whatever NODE_ENV or a .npmrc say: the builds need the development packages.
		args: ['ci', '--include=dev', '--include=optional'],
		env: { npm_config_nodedir: home },
	});
}

/** npm notes what it has installed in node_modules when it is done, and not before. */
async function hasAllPackages() {
	const [wanted, present] = await Promise.all([
		packagesIn('package-lock.json'),
		packagesIn('node_modules/.package-lock.json'),
	]);
	return Object.entries(wanted).every(([path, { version, optional, devOptional, peer }]) => {
		const isForOthers = (optional || devOptional || peer) && present[path] === undefined;
		return !path.includes('node_modules/') || isForOthers || present[path]?.version === version;
	});
}

async function packagesIn(file) {
	try {
		return JSON.parse(await readFile(join(root, file), 'utf8')).packages;
	} catch {
		return {};
	}
}

/** Compiled by another Node they would end Directus when it starts. */
function loadsNativeModules(node) {
	return spawnSync(node, ['-e', 'require("isolated-vm")'], { cwd: root }).status === 0;
}
