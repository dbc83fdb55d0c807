import type { BrowserContext } from '@playwright/test';

/**
 * Pages that are opened or reloaded from now on live by this clock, as after someone set the machine's. It goes on at its pace:
 * Playwright's own clock would also take over the timers, on which the sync depends.
 *
 * @param aheadMs How far it is ahead of the true one.
 */
export async function setClock(context: BrowserContext, aheadMs: number): Promise<void> {
	await context.addInitScript((ahead) => {
		const TrueDate = Date;

		globalThis.Date = new Proxy(TrueDate, {
			construct: (target, values: unknown[], self: new () => Date) =>
				Reflect.construct(target, values.length > 0 ? values : [target.now() + ahead], self) as Date,
			get: (target, name) =>
				name === 'now' ? () => target.now() + ahead : (Reflect.get(target, name) as unknown),
		});
	}, aheadMs);
}
