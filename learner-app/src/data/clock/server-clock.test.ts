import { describe, expect, it } from 'vitest';
import { clockOffset } from './server-clock.ts';

const at = Date.parse('2026-05-01T12:00:00Z');
const date = 'Fri, 01 May 2026 12:00:00 GMT';

describe('clockOffset', () => {
	it('says 0 for a clock that agrees within what the header can tell', () => {
		expect(clockOffset({ date, sentAt: at + 300, receivedAt: at + 500 })).toBe(0);
		expect(clockOffset({ date, sentAt: at - 1_400, receivedAt: at - 1_300 })).toBe(0);
	});

	it('tells a device that is an hour ahead, and one that is a day behind', () => {
		expect(clockOffset({ date, sentAt: at + 3_600_500, receivedAt: at + 3_600_500 })).toBe(-3_600_000);
		expect(clockOffset({ date, sentAt: at - 86_399_500, receivedAt: at - 86_399_500 })).toBe(86_400_000);
	});

	it('learns nothing from a missing date, a slow reply, or a clock that was set in between', () => {
		expect(clockOffset({ date: null, sentAt: at, receivedAt: at })).toBeNull();
		expect(clockOffset({ date: 'yesterday', sentAt: at, receivedAt: at })).toBeNull();
		expect(clockOffset({ date, sentAt: at, receivedAt: at + 11_000 })).toBeNull();
		expect(clockOffset({ date, sentAt: at, receivedAt: at - 5_000 })).toBeNull();
	});
});
