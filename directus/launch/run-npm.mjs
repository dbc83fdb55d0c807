import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, writeFile } from 'node:fs/promises';
import { delimiter, dirname, join } from 'node:path';
import { clearInterval, setInterval } from 'node:timers';
import { Problem } from './problem.mjs';
import { root } from './root.mjs';

const STILL_THERE_MS = 15_000;

/** Quick to give up on a network that is not there, patient with one that stumbles: 1, 2, 4 and 8 seconds. */
const fetching = ['--fetch-retries=4', '--fetch-retry-factor=2', '--fetch-retry-mintimeout=1000'];

/**
 * Runs the npm that runs us, under the given Node, and says every now and then that it still does.
 * When it fails, what it printed is in a file, and the reason in one line.
 */
export async function runNpm({ node, args, title, env = {} }) {
	console.log(title);
	const npm = npmCommand(node);
	const child = spawn(npm[0], [...npm.slice(1), ...args, ...fetching, '--no-audit', '--no-fund'], {
		cwd: root,
		env: { ...process.env, ...env, PATH: `${dirname(node)}${delimiter}${process.env.PATH}` },
		stdio: ['ignore', 'pipe', 'pipe'],
	});
	const output = [];
	child.stdout.on('data', (chunk) => output.push(chunk));
	child.stderr.on('data', (chunk) => output.push(chunk));

	const since = Date.now();
	const stillThere = setInterval(() => {
		console.log(`  … ${Math.round((Date.now() - since) / 1000)} s`);
	}, STILL_THERE_MS);
	const forward = (signal) => child.kill(signal);
	process.on('SIGINT', forward).on('SIGTERM', forward);
	const [code, signal] = await once(child, 'close');
	process.off('SIGINT', forward).off('SIGTERM', forward);
	clearInterval(stillThere);

	if (signal !== null || code >= 128) process.exit(130);
	if (code !== 0) throw new Problem(explain(await keep(Buffer.concat(output).toString())));
}

function npmCommand(node) {
	const running = process.env.npm_execpath ?? '';
	return running.endsWith('npm-cli.js') ? [node, running] : ['npm'];
}

async function keep(output) {
	const file = join(root, '.runtime', 'npm.log');
	await mkdir(dirname(file), { recursive: true });
	await writeFile(file, output);
	return { output, file };
}

function explain({ output, file }) {
	const network = /\b(ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENETUNREACH|EHOSTUNREACH)\b/.exec(
		output,
	);
	if (network !== null) {
		return `npm cannot reach its registry (${network[1]}). The first start needs a network: connect, or set npm's proxy or registry, and try again.`;
	}
	if (/gyp ERR!/.test(output)) {
		return `isolated-vm, which Directus needs, could not be compiled. Install python3, make and g++, and try again. Details: ${file}`;
	}
	const reason = output.split('\n').find((line) => /^npm (error|ERR!)/.test(line)) ?? 'it gave no reason';
	return `npm failed: ${reason}. Details: ${file}`;
}
