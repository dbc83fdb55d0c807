export const en = {
	invitation: 'Do you have it as Markdown already?',
	how: 'Drop a zip file here: a README for title and description, a page or folder for each step, and the images.',
	choose: 'Choose a zip file',
	working: 'Importing…',
	done: (title: string, steps: number) =>
		`“${title}” is a draft now, with ${steps} ${steps === 1 ? 'step' : 'steps'}.`,
	whole: 'Everything was taken over.',
	findings: (count: number) => `${count} ${count === 1 ? 'thing is' : 'things are'} not as in the zip file:`,
	open: 'Open the draft',
	failures: {
		INVALID_ZIP: 'This is no zip file that can be read. Pack the folder again, without a password.',
		NOTHING_TO_IMPORT: 'There is no Markdown (*.md) in this zip file.',
		TOO_LARGE:
			'This zip file is too large: at most 100 MB, 10,000 files, 1,000 steps, 2 MB for a page and 4 million characters in all.',
	} as Record<string, string>,
};

export type Messages = typeof en;
