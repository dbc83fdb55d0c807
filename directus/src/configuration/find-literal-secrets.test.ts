import { expect, test } from 'vitest';
import { parseConfiguration } from './configuration.ts';
import { findLiteralSecrets } from './find-literal-secrets.ts';
import type { Row } from './sections.ts';

const flow = { id: 'flow-1', name: 'Report' };
const operation = { id: 'operation-1', flow: 'flow-1', name: 'Send', type: 'request' };

test('names the flow, the operation and the option, and not the value', () => {
	const found = findLiteralSecrets(
		configuration({
			flows: [{ ...flow, options: { secret: 'hunter2' } }],
			operations: [
				{
					...operation,
					options: {
						url: 'https://register.example.org',
						headers: [
							{ header: 'Accept', value: 'application/json' },
							{ header: 'Authorization', value: 'Bearer hunter2' },
						],
						auth: { user: 'us', password: 'hunter2' },
					},
				},
			],
		}),
	);

	expect(found).toEqual([
		'flows: Report, secret',
		'operations: Report · Send, headers.Authorization',
		'operations: Report · Send, auth.password',
	]);
});

test.each(['X-Api-Key', 'api_key', 'apikey', 'access_token', 'Cookie', 'clientSecret'])(
	'%s is called like a secret',
	(name) => {
		const options = { [name]: 'hunter2' };

		expect(findLiteralSecrets(configuration({ operations: [{ ...operation, options }] }))).toHaveLength(1);
	},
);

test.each([
	{ headers: [{ header: 'Authorization', value: 'Bearer {{$env.REGISTER_TOKEN}}' }] },
	{ token: '' },
	{ password: null },
	{ max_tokens: 100 },
	{ message: 'The password is asked for by mail.' },
])('%o holds none', (options) => {
	expect(findLiteralSecrets(configuration({ operations: [{ ...operation, options }] }))).toEqual([]);
});

function configuration(rows: Record<string, Row[]>) {
	return parseConfiguration(JSON.stringify(rows));
}
