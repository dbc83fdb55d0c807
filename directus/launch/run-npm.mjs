import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, writeFile } from 'node:fs/promises';
import { delimiter, dirname, join } from 'node:path';
import { clearInterval, setInterval } from 'node:timers';
import { explainNpm, isNetworkFailure } from './explain-npm.mjs';
import { Problem } from './problem.mjs';
import { root } from './root.mjs';

/**
 * Installs with the npm that runs us, under the given Node, and says every now and then that it still
 * does. When it fails, what it printed is in a file, and the reason in one line.
 */
export async function runNpm({ node, args, title, env = {} }) {
	console.log(title);
	await requireRegistry(node);

	const since = Date.now();
	const stillThere = setInterval(() => {
		console.log(`  … ${Math.round((Date.now() - since) / 1000)} s`);
	}, STILL_THERE_MS);
	const { code, output } = await npm(node, [...args, '--no-audit', '--no-fund'], env);
	clearInterval(stillThere);
	if (code === 0) return;

	const file = join(root, '.runtime', 'npm.log');
	await mkdir(dirname(file), { recursive: true });
	await writeFile(file, output);
	throw new Problem(`${explainNpm(output) ?? 'npm failed.'} Details: ${file}`);
}

const STILL_THERE_MS = 15_000;

/**
 * Asks the registry for a sign of life first: without a network npm tries each of our 1,800 packages
 * several times and needs half an hour to say so. A registry that does not know the question is fine.
 */
async function requireRegistry(node) {
	const patience = ['--fetch-retries=3', '--fetch-retry-factor=2', '--fetch-retry-mintimeout=1000'];
	const { code, output } = await npm(node, ['ping', ...patience, '--fetch-timeout=20000'], {});
	if (code !== 0 && isNetworkFailure(output)) throw new Problem(explainNpm(output));
}

async function npm(node, args, env) {
	const running = process.env.npm_execpath ?? '';
	const [program, ...before] = running.endsWith('npm-cli.js') ? [node, running] : ['npm'];
	const child = spawn(program, [...before, ...args], {
		cwd: root,
		env: { ...process.env, ...env, PATH: `${dirname(node)}${delimiter}${process.env.PATH}` },
		stdio: ['ignore', 'pipe', 'pipe'],
	});
	const output = [];
	child.stdout.on('data', (chunk) => output.push(chunk));
	child.stderr.on('data', (chunk) => output.push(chunk));

	const forward = (signal) => child.kill(signal);
	process.on('SIGINT', forward).on('SIGTERM', forward);
	const [code, signal] = await once(child, 'close');
	process.off('SIGINT', forward).off('SIGTERM', forward);

	// Stopped by hand; what npm has begun it does again next time.
	if (signal !== null || code >= 128) process.exit(130);
	return { code, output: Buffer.concat(output).toString() };
}
