/** The sync was stopped, or starts anew: whoever waits for the server need not wait any longer. */
export class GateClosed extends Error {
	override name = 'GateClosed';
}
