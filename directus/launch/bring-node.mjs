import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { root } from './root.mjs';
import { runNpm } from './run-npm.mjs';

/**
 * Finds the Node that Directus 12 runs on, and the folder with its headers: 22 exactly, because
 * isolated-vm does not compile for later ones, and 22.18 at least, because that one runs TypeScript.
 * When the running Node is another, or was installed without headers, the npm registry has it.
 */
export async function bringNode() {
	const running = { node: process.execPath, home: dirname(dirname(process.execPath)) };
	if (fits(process.version) && hasHeaders(running)) return running;

	const platform = process.platform === 'win32' ? 'win' : process.platform;
	const name = `node-${platform}-${process.arch}`;
	const home = join(root, '.runtime', 'node_modules', name);
	const brought = { node: join(home, 'bin', 'node'), home };
	if (fits(versionOf(brought.node)) && hasHeaders(brought)) return brought;

	// A folder of its own with a package.json, or npm would take ours.
	await mkdir(join(root, '.runtime'), { recursive: true });
	await writeFile(join(root, '.runtime', 'package.json'), '{ "private": true }\n');
	await runNpm({
		node: process.execPath,
		title: `Fetching Node 22 for this project (you run ${process.version})`,
		args: ['install', '--prefix', join(root, '.runtime'), '--no-save', '--no-package-lock', `${name}@22`],
	});
	return brought;
}

function fits(version) {
	const [major, minor] = version.replace('v', '').split('.').map(Number);
	return major === 22 && minor >= 18;
}

function hasHeaders({ home }) {
	return existsSync(join(home, 'include', 'node', 'node.h'));
}

function versionOf(node) {
	return spawnSync(node, ['--version'], { encoding: 'utf8' }).stdout?.trim() ?? '';
}
