import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { type CuttableNetwork, openCuttableNetwork } from './cuttable-network.ts';

let server: Server;
let network: CuttableNetwork;

beforeEach(async () => {
	server = createServer((request, response) => {
		// An answer without an end is what a stream of events looks like.
		if (request.url === '/events') response.write('first');
		else response.end('hello');
	});
	server.listen(0, '127.0.0.1');
	await once(server, 'listening');
	const address = server.address();
	if (typeof address !== 'object' || address === null) throw new Error('the server has no port');
	network = await openCuttableNetwork(`http://127.0.0.1:${address.port}`);
});

afterEach(async () => {
	await network.close();
	server.closeAllConnections();
	server.close();
});

test('requests go through, until the network is cut, and again after', async () => {
	expect(await ask()).toBe('hello');

	await network.cut();
	await expect(ask()).rejects.toThrow();

	await network.restore();
	expect(await ask()).toBe('hello');
});

test('a cut breaks a connection that is in use', async () => {
	const response = await fetch(`${network.url}/events`);
	const rest = response.text();

	await network.cut();

	await expect(rest).rejects.toThrow();
});

test('what goes through is counted in both directions', async () => {
	await ask();
	const { up, down } = network.carried();

	await ask();
	await ask();

	expect(network.carried()).toEqual({ up: 3 * up, down: 3 * down });
	expect(up).toBeGreaterThan('GET / HTTP/1.1'.length);
	expect(down).toBeGreaterThan('HTTP/1.1 200 OK'.length);
});

test('some requests are refused while others go through', async () => {
	const allow = network.refuse('GET /no');

	await expect(fetch(`${network.url}/no`)).rejects.toThrow();
	expect(await ask()).toBe('hello');

	allow();
	expect(await (await fetch(`${network.url}/no`)).text()).toBe('hello');
});

test('a reply is lost with the network when it is on its way, and the server has done what it was asked', async () => {
	const lost = network.cutAtReplyTo('GET /done');
	const asked = [] as (string | undefined)[];

	server.on('request', ({ url }) => asked.push(url));
	await expect(fetch(`${network.url}/done`)).rejects.toThrow();
	await lost;
	await expect(ask()).rejects.toThrow();
	await network.restore();

	expect(asked).toEqual(['/done']);
	expect(await ask()).toBe('hello');
});

async function ask(): Promise<string> {
	const response = await fetch(network.url);

	return response.text();
}
