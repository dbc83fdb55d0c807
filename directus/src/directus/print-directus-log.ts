import { readDirectusLog } from './directus-log.ts';

/**
 * How lines of Directus reach the terminal: warnings and errors in words; but untouched when the
 * operator has said what the log should be, as in production.
 */
export function printDirectusLog(operator: NodeJS.ProcessEnv): (line: string) => void {
	if (operator['LOG_LEVEL'] !== undefined || operator['LOG_STYLE'] !== undefined) {
		return (line) => console.log(line);
	}
	return (line) => {
		const words = readDirectusLog(line);
		if (words !== null) console.log(words);
	};
}
