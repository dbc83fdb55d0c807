import { randomBytes, randomInt } from 'node:crypto';
import { readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { errorCode } from './error-code.ts';
import { Failure } from './failure.ts';

/** What is generated on the first start of an instance and must stay the same afterwards. */
export type Secrets = z.infer<typeof secretsFile>;

/**
 * The secrets kept in the data directory. Those that are missing are generated and kept; the file
 * is replaced in one step, so that a crash never leaves half of it.
 */
export async function keepSecrets({ dataDir }: { dataDir: string }): Promise<Secrets> {
	const file = join(dataDir, 'secrets.json');
	const kept = await readKept(file);
	const secrets = secretsFile.parse({ ...generate(), ...kept });
	if (Object.keys(kept).length === Object.keys(secrets).length) return secrets;

	const draft = `${file}.${process.pid}`;
	await writeFile(draft, `${JSON.stringify(secrets, null, 2)}\n`, { mode: 0o600 });
	await rename(draft, file);
	return secrets;
}

const secretsFile = z.object({
	/** Signs Directus' tokens. */
	secret: z.string().min(32),
	databasePassword: z.string().min(16),
	adminPassword: z.string().min(8),
	demoEditorPassword: z.string().min(8),
	demoLearnerPassword: z.string().min(8),
});

/** A file of an earlier version lacks what was added since. */
const keptFile = secretsFile.partial();

function generate(): Secrets {
	return {
		secret: randomBytes(32).toString('base64url'),
		databasePassword: randomBytes(24).toString('base64url'),
		adminPassword: readablePassword(),
		demoEditorPassword: readablePassword(),
		demoLearnerPassword: readablePassword(),
	};
}

async function readKept(file: string): Promise<z.infer<typeof keptFile>> {
	let text: string;
	try {
		text = await readFile(file, 'utf8');
	} catch (error) {
		if (errorCode(error) === 'ENOENT') return {};
		throw error;
	}
	try {
		return keptFile.parse(JSON.parse(text));
	} catch {
		// Never replace it: the database is locked with a password that only this file knows.
		throw new Failure(
			`${file} cannot be read as it was written. Restore it from a backup, or start on another DATA_DIR.`,
		);
	}
}

/** About 79 bits in groups of four, of letters and digits that are hard to confuse when copied by eye. */
function readablePassword(): string {
	const alphabet = 'abcdefghjkmnpqrstuvwxyz23456789';
	const group = () => Array.from({ length: 4 }, () => alphabet.charAt(randomInt(alphabet.length))).join('');
	return [group(), group(), group(), group()].join('-');
}
