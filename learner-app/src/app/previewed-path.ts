const ADDRESS = /\/preview\/([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})\/?$/i;

/** The path whose draft the address asks to see, as the Studio's preview does; null for every other address. */
export function previewedPath(address: string): string | null {
	return ADDRESS.exec(address)?.[1] ?? null;
}
