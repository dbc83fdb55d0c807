import { errorCode } from './error-code.ts';
import { Failure } from './failure.ts';
import { OperatorApiError } from './operator-api-error.ts';

/**
 * Runs a command to its end. What the person can put right is said in one line; what we did not
 * expect keeps its stack. Both end with a code that scripts see.
 *
 * @param command Answers with its exit code; 0 when it has none.
 * @param options.failed The exit code of a command that could not do its work. Another than 1 where 1 is an answer.
 */
export async function runCommand(
	command: () => Promise<number | undefined>,
	{ failed = 1 }: { failed?: number } = {},
): Promise<void> {
	try {
		process.exitCode = (await command()) ?? 0;
	} catch (error) {
		report(error);
		process.exitCode = failed;
	}
}

/** Says what went wrong. */
export function report(error: unknown): void {
	const isPlain =
		error instanceof Failure ||
		error instanceof OperatorApiError ||
		(error instanceof Error && errorCode(error)?.startsWith('ERR_PARSE_ARGS') === true);
	if (isPlain) console.error(`error: ${error.message}`);
	else console.error(error);
}
