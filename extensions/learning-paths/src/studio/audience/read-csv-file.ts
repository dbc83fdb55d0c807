/** The text of a CSV file. Spreadsheets on Windows still write its old encoding; UTF-8 is told by having no mistake in it. */
export async function readCsvFile(file: Blob): Promise<string> {
	const bytes = await file.arrayBuffer();

	try {
		return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
	} catch {
		return new TextDecoder('windows-1252').decode(bytes);
	}
}
