import { createServer } from 'node:net';
import { errorCode } from './error-code.ts';
import { Failure } from './failure.ts';

/** A port on this machine that nobody listens on right now. */
export async function findFreePort(): Promise<number> {
	return await listenOnce({ host: '127.0.0.1', port: 0 });
}

/** This port, or when another program has it, any that is free. */
export async function preferPort(address: { host: string; port: number }): Promise<number> {
	return await listenOnce(address).catch(() => listenOnce({ ...address, port: 0 }));
}

/** Fails in words when the instance could not listen there: better now than after a minute of work. */
export async function requireFreePort(address: { host: string; port: number }): Promise<void> {
	try {
		await listenOnce(address);
	} catch (error) {
		throw new Failure(explain(errorCode(error), address));
	}
}

function explain(code: string | null, { host, port }: { host: string; port: number }): string {
	switch (code) {
		case 'EADDRINUSE':
			return `Port ${port} is taken by another program. Stop that, or choose another: PORT=${port + 1} npm start`;
		case 'EACCES':
			return `Port ${port} is not open to this user. Choose one above 1023: PORT=8055 npm start`;
		default:
			return `Cannot listen on ${host} port ${port} (${code}). Correct HOST and PORT.`;
	}
}

function listenOnce(address: { host: string; port: number }): Promise<number> {
	return new Promise((resolve, reject) => {
		const server = createServer();
		server.once('error', reject);
		server.listen(address, () => {
			const bound = server.address();
			server.close(() => resolve(typeof bound === 'object' && bound !== null ? bound.port : address.port));
		});
	});
}
