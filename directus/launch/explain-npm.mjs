/** Says in one line why npm failed, from what it printed; null when that tells nothing. */
export function explainNpm(output) {
	const network = NETWORK.exec(output);
	if (network !== null) {
		return `npm cannot reach its registry (${network[0]}). The first start needs a network: connect, or set npm's proxy or registry, and try again.`;
	}
	if (output.includes('gyp ERR!')) {
		return 'isolated-vm, which Directus needs, could not be compiled. Install python3, make and g++, and try again.';
	}
	const reasons = output
		.split('\n')
		.filter((line) => /^npm (error|ERR!) (?!code|A complete log)\S/.test(line));
	return reasons.length === 0 ? null : `npm failed: ${reasons[0].replace(/^npm \S+ /, '')}.`;
}

/** Whether npm failed for want of a network. */
export function isNetworkFailure(output) {
	return NETWORK.test(output);
}

const NETWORK =
	/\b(ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ERR_SOCKET_TIMEOUT|ENETUNREACH|EHOSTUNREACH|network timeout)\b/;
