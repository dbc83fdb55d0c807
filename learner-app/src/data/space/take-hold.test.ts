import { expect, it } from 'vitest';
import { takeHold } from './take-hold.ts';

// It was waited for without end: the page stayed blank, and nothing said why.
it('says that there is no hold to be had where the data of sites is blocked', async () => {
	const denied = async () => Promise.reject(new DOMException('Denied in this context.', 'SecurityError'));
	const hold = takeHold('device', { request: denied });

	await expect(hold.held).rejects.toThrow('Denied');
});
