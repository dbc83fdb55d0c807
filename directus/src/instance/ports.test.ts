import { once } from 'node:events';
import { createServer } from 'node:net';
import { expect, test } from 'vitest';
import { findFreePort, preferPort } from './ports.ts';

const host = '127.0.0.1';

test('the port that is asked for is taken when it is free, and another when it is not', async () => {
	const port = await findFreePort();
	expect(await preferPort({ host, port })).toBe(port);

	const other = createServer().listen(port, host);
	await once(other, 'listening');
	const found = await preferPort({ host, port });
	other.close();

	expect(found).toBeGreaterThan(0);
	expect(found).not.toBe(port);
});
