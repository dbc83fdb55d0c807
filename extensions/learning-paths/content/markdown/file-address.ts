/** A file of the folder as an address that Markdown and HTML take as one word. */
export function fileAddress(file: string): string {
	return file.split('/').map(encodeSegment).join('/');
}

function encodeSegment(segment: string): string {
	return encodeURIComponent(segment).replace(/[()']/g, (sign) => `%${sign.charCodeAt(0).toString(16)}`);
}
