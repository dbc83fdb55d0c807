import { spawnSync } from 'node:child_process';
import { repository } from '../instance/repository.ts';
import type { Tally } from './tally.ts';
import type { Tier } from './tier.ts';

/** The two programs that read compose files: the plugin of Docker, and the one that Debian packages. */
const PROGRAMS = [['docker', 'compose'], ['docker-compose']] as const;

/** Stands for each secret: the file has no defaults for them. */
const EXAMPLE = {
	SITE_ADDRESS: ':80',
	PUBLIC_URL: 'https://learn.example.org',
	SECRET: 'example',
	ADMIN_EMAIL: 'admin@example.org',
	ADMIN_PASSWORD: 'example',
	DATABASE_PASSWORD: 'example',
};

/** Whether `docker-compose.yml` is valid, to those who would run it, and refuses to start without secrets. */
export function composeTier(name: string, about: string): Tier {
	return {
		name,
		about,
		run(print) {
			const program = findProgram() ?? (installOnCi(print) ? findProgram() : null);
			if (program === null) {
				print('- skipped: neither `docker compose` nor `docker-compose` is on this machine');

				return Promise.resolve({ passed: 0, failed: 0, skipped: 1 });
			}

			return Promise.resolve(check(program, print));
		},
	};
}

function check(program: readonly [string, ...string[]], print: (line: string) => void): Tally {
	const complete = config(program, EXAMPLE);
	const { SECRET: _, ...incomplete } = EXAMPLE;
	const refused = config(program, incomplete);

	const isValid = complete.status === 0;
	print(`${isValid ? '✓' : '✗'} ${program.join(' ')} config`);
	if (!isValid) print(complete.stderr);
	const isRefused = refused.status !== 0 && refused.stderr.includes('SECRET');
	print(`${isRefused ? '✓' : '✗'} without SECRET it is refused`);

	const passed = Number(isValid) + Number(isRefused);

	return { passed, failed: 2 - passed, skipped: 0 };
}

function config([program, ...args]: readonly [string, ...string[]], secrets: Record<string, string>) {
	return spawnSync(program, [...args, 'config'], {
		cwd: repository.root,
		// Nothing of the machine's own, which may well have a SECRET.
		env: { PATH: process.env['PATH'], HOME: process.env['HOME'], ...secrets },
		encoding: 'utf8',
	});
}

function findProgram(): readonly [string, ...string[]] | null {
	const works = ([program, ...args]: readonly [string, ...string[]]) =>
		spawnSync(program, [...args, 'version']).status === 0;

	return PROGRAMS.find(works) ?? null;
}

/** On a machine that exists for this run we may bring it; on a person's we do not touch what is installed. */
function installOnCi(print: (line: string) => void): boolean {
	if (process.env['CI'] !== 'true' || process.getuid?.() !== 0) return false;
	print('Installing docker-compose from Debian');

	return [['update'], ['install', '--yes', '--no-install-recommends', 'docker-compose']].every(
		(args) =>
			spawnSync('apt-get', args, { env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } }).status === 0,
	);
}
