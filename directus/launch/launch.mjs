import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { clearInterval, setInterval } from 'node:timers';
import { bringNode } from './bring-node.mjs';
import { install } from './install.mjs';
import { Problem } from './problem.mjs';
import { root } from './root.mjs';

/**
 * The entry of all npm scripts: `launch.mjs <command> [arguments…]`. Runs on any Node from 20 on, before
 * anything is installed: it brings the Node that the project needs, installs the packages, and runs
 * directus/src/commands/<command>.ts. A container image has done all that and sets PREBUILT=true.
 */
const [command, ...args] = process.argv.slice(2);
const program = join(root, 'directus/src/commands', `${command}.ts`);
const parent = process.ppid;

/** What a command ends with that never began. For `drift` 1 is an answer: the instance differs. */
const COULD_NOT_BEGIN = command === 'drift' ? 2 : 1;

try {
	if (!existsSync(program)) throw new Problem(`There is no command named ${command}.`);
	const isPrebuilt = ['true', '1'].includes(process.env.PREBUILT ?? '');
	const runtime = isPrebuilt ? { node: process.execPath } : await bringNode();
	if (!isPrebuilt) await install(runtime);
	run(runtime.node);
} catch (error) {
	// What nobody expected keeps its stack.
	console.error(error instanceof Problem ? `error: ${error.message}` : error);
	process.exit(COULD_NOT_BEGIN);
}

function run(node) {
	// The channel tells the command when we are gone, however we went.
	const child = spawn(node, ['--disable-warning=ExperimentalWarning', program, ...args], {
		env: { ...process.env, PATH: `${dirname(node)}${delimiter}${process.env.PATH}` },
		stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
	});
	for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
	const watch = setInterval(() => hasLostNpm() && child.kill('SIGTERM'), 500);

	child.on('close', (code, signal) => {
		clearInterval(watch);
		process.exit(code ?? (signal === 'SIGINT' ? 130 : 143));
	});
}

/** A killed npm cannot tell us: we notice that someone else has become our parent. */
function hasLostNpm() {
	return process.env.npm_lifecycle_event !== undefined && process.ppid !== parent;
}
