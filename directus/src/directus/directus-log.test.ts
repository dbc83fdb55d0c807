import { describe, expect, it } from 'vitest';
import { readDirectusLog } from './directus-log.ts';

describe('readDirectusLog', () => {
	it('puts a warning into words', () => {
		expect(readDirectusLog('{"level":40,"msg":"Disk is nearly full"}')).toBe(
			'directus warning: Disk is nearly full',
		);
	});

	it('keeps the stack of an error', () => {
		const line = JSON.stringify({
			level: 50,
			msg: 'Boom',
			err: { message: 'Boom', stack: 'Error: Boom\n    at here' },
		});

		expect(readDirectusLog(line)).toBe('directus error: Error: Boom\n    at here');
	});

	it('keeps what is no log line, such as the stack of a crash', () => {
		expect(readDirectusLog('    at main (file.js:1:1)')).toBe('    at main (file.js:1:1)');
	});

	it('leaves out what is the same on every instance of ours', () => {
		const line = '{"level":40,"msg":"PostGIS isn\'t installed. Geometry type support will be limited."}';

		expect(readDirectusLog(line)).toBeNull();
	});
});
