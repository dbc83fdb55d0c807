import { type Entry, getFileNameLowLevel, validateFileName } from 'yauzl';
import { ApiError } from '../api-error.ts';

/**
 * The path of an entry. Many programs write UTF-8 without saying so; what is none is in the letters of old DOS, as the
 * format has it. A Mac spells accents as letters of their own, and pages name the file by the letter with its accent.
 *
 * @throws ApiError `INVALID_ZIP` for a path that leads out of the folder.
 */
export function entryName(entry: Entry): string {
	const path = decode(entry).replaceAll('\\', '/').normalize('NFC');
	const fault = validateFileName(path);

	if (fault !== null) {
		throw new ApiError('INVALID_ZIP', `The zip file has a path that leads out of it: ${path}`);
	}

	return path;
}

function decode({ fileNameRaw, generalPurposeBitFlag, extraFields }: Entry): string {
	try {
		return new TextDecoder('utf-8', { fatal: true }).decode(fileNameRaw);
	} catch {
		return getFileNameLowLevel(generalPurposeBitFlag, fileNameRaw, extraFields, false);
	}
}
