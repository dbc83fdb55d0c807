import { once } from 'node:events';
import { connect, createServer, type Socket } from 'node:net';

/** The only way between a browser and the server, which a test can cut. */
export interface CuttableNetwork {
	/** The address of the server as the browser sees it. */
	url: string;
	/** Breaks every connection and refuses new ones, as if the cable were pulled. */
	cut: () => Promise<void>;
	restore: () => Promise<void>;
	/**
	 * Lets the next request that begins like this through, and cuts the network when the reply is on its way: whatever the
	 * server did, it has done, and the browser does not hear of it. Resolves when that has happened.
	 *
	 * @param request How the request line begins, such as `POST /learning/`.
	 */
	cutAtReplyTo: (request: string) => Promise<void>;
	/**
	 * Breaks the connection of every request that begins like this, while all others go through.
	 *
	 * @returns the way to let them through again
	 */
	refuse: (request: string) => () => void;
	/** Bytes that went through, headers of HTTP and framing included: from the browser (up) and to it (down). */
	carried: () => { up: number; down: number };
	close: () => Promise<void>;
}

/** Longer than any beginning of a request that a test names. */
const LONGEST_BEGINNING = 200;

/**
 * Opens a TCP forwarder to a server. Switching a browser "offline" from outside leaves ways through (a service worker
 * may fetch past it); a socket that is gone leaves none.
 *
 * @param target The address of the server.
 */
export async function openCuttableNetwork(target: string): Promise<CuttableNetwork> {
	const { hostname, port } = new URL(target);
	const open = new Set<Socket>();
	const refused = new Set<string>();
	const carried = { up: 0, down: 0 };
	let ambush: { request: string; done: () => void } | null = null;

	const server = createServer((inside) => {
		const outside = connect(Number(port), hostname);
		let doomed: (() => void) | null = null;

		for (const [socket, other] of [[inside, outside] as const, [outside, inside] as const]) {
			open.add(socket);
			socket.on('error', () => other.destroy());
			socket.on('close', () => {
				open.delete(socket);
				other.destroy();
			});
		}

		inside.on('data', (chunk: Buffer) => {
			const beginning = chunk.toString('latin1', 0, LONGEST_BEGINNING);

			if ([...refused].some((request) => beginning.startsWith(request))) {
				inside.destroy();

				return;
			}

			if (ambush !== null && beginning.startsWith(ambush.request)) {
				doomed = ambush.done;
				ambush = null;
			}

			carried.up += chunk.length;
			outside.write(chunk);
		});
		outside.on('data', (chunk: Buffer) => {
			if (doomed) {
				void cut().then(doomed);

				return;
			}

			carried.down += chunk.length;
			inside.write(chunk);
		});
	});

	let ownPort = 0;
	const restore = async () => {
		server.listen(ownPort, '127.0.0.1');
		await once(server, 'listening');
		const address = server.address();
		if (typeof address === 'object' && address !== null) ownPort = address.port;
	};
	const cut = async () => {
		const closed = once(server, 'close');
		server.close();
		for (const socket of open) socket.destroy();
		await closed;
	};
	await restore();

	return {
		url: `http://127.0.0.1:${ownPort}`,
		cut,
		restore,
		cutAtReplyTo: (request) =>
			new Promise((resolve) => {
				ambush = { request, done: resolve };
			}),
		refuse(request) {
			refused.add(request);

			return () => refused.delete(request);
		},
		carried: () => ({ ...carried }),
		close: () => (server.listening ? cut() : Promise.resolve()),
	};
}
