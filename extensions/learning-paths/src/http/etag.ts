/**
 * Whether `If-None-Match` names this version. Proxies that compress on the way mark it as weak (`W/`), and a client may send
 * several: comparing the header as a whole would send everything anew.
 */
export function namesEtag(header: string | undefined, etag: string): boolean {
	return (header ?? '')
		.split(',')
		.map((name) => name.trim().replace(/^W\//, ''))
		.includes(etag);
}
