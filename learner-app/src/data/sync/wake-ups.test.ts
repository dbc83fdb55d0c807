import { expect, it, vi } from 'vitest';
import { wakeUps } from './wake-ups.ts';

/** A page that has just loaded was asked to renew its session, of all moments, while it was drawn. */
it('wakes up when the network, the eye or the page itself comes back, and not when the page has just loaded', () => {
	const window = new EventTarget();
	const view: { visibilityState: DocumentVisibilityState } = { visibilityState: 'hidden' };
	const document = Object.assign(new EventTarget(), view);
	const wake = vi.fn();
	const subscription = wakeUps({ window, document }).subscribe(wake);
	const wakesAt = (target: EventTarget, event: Event) => {
		wake.mockClear();
		target.dispatchEvent(event);

		return wake.mock.calls.length;
	};
	const shown = (persisted: boolean) => Object.assign(new Event('pageshow'), { persisted });

	expect(wakesAt(window, shown(false))).toBe(0);
	expect(wakesAt(window, shown(true))).toBe(1);
	expect(wakesAt(window, new Event('online'))).toBe(1);
	expect(wakesAt(document, new Event('visibilitychange'))).toBe(0);

	document.visibilityState = 'visible';
	expect(wakesAt(document, new Event('visibilitychange'))).toBe(1);
	subscription.unsubscribe();
});
