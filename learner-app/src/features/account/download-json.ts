/** Hands the learner a file. */
export function downloadJson(content: unknown, name: string): void {
	const file = new Blob([JSON.stringify(content, null, '\t')], { type: 'application/json' });
	const link = document.createElement('a');

	link.href = URL.createObjectURL(file);
	link.download = name;
	link.click();
	URL.revokeObjectURL(link.href);
}
