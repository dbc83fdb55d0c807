import type { PathDocument } from '@learning-paths/contract';
import { describe, expect, it, vi } from 'vitest';
import { defineComponent, h, nextTick } from 'vue';
import { type Outcome, failed, succeeded } from '../../data/api/outcome.ts';
import { always } from '../../data/testing/always.ts';
import { changing } from '../../data/testing/changing.ts';
import { emptyPath } from '../../data/testing/empty-path.ts';
import { learningKey } from '../../data/use-learning.ts';
import { show } from '../../ui/testing/show.ts';
import { usePath } from './use-path.ts';

/** What the device says of the path: undefined as long as it says nothing. */
type Held = PathDocument | null | undefined;

describe('usePath', () => {
	it('shows what was asked ahead before the database is open, and asks for it once', async () => {
		const body$ = changing<Held>(undefined);
		const { page, asked } = await showPath({ body: body$, isAhead: true });

		await vi.waitFor(() => expect(page.textContent).toBe('ready Bread'));

		body$.next(null);
		expect(asked).toHaveBeenCalledOnce();
	});

	it('says nothing of a failure as long as the path may be on the device', async () => {
		const body$ = changing<Held>(undefined);
		const { page, asked } = await showPath({
			body: body$,
			isAhead: true,
			answer: failed({ kind: 'unreachable' }),
		});

		await vi.waitFor(() => expect(asked).toHaveResolved());
		expect(page.textContent).toBe('loading ');

		body$.next(null);
		await vi.waitFor(() => expect(page.textContent).toBe('unreachable '));
		expect(asked).toHaveBeenCalledOnce();
	});

	it('waits for the device when nothing was asked ahead', async () => {
		const { asked } = await showPath({ body: changing<Held>(undefined) });

		expect(asked).not.toHaveBeenCalled();
	});

	it('asks again when the path has left the device, and shows no more of it when it is refused', async () => {
		const body$ = changing<Held>(undefined);
		const { page, asked } = await showPath({ body: body$, isAhead: true });

		await vi.waitFor(() => expect(page.textContent).toBe('ready Bread'));
		body$.next(emptyPath);
		await nextTick();
		asked.mockResolvedValue(failed({ kind: 'refused', status: 404, code: 'NOT_FOUND' }));
		body$.next(null);

		await vi.waitFor(() => expect(page.textContent).toBe('missing '));
		expect(asked).toHaveBeenCalledTimes(2);
	});

	it('takes no reply for the last word that was asked for before another', async () => {
		const body$ = changing<Held>(undefined);
		let arrive: (late: Outcome<PathDocument>) => void = () => undefined;
		const late = new Promise<Outcome<PathDocument>>((resolve) => (arrive = resolve));
		const { page, asked } = await showPath({ body: body$, isAhead: true, answer: late });

		body$.next(emptyPath);
		await nextTick();
		asked.mockResolvedValue(failed({ kind: 'refused', status: 404, code: 'NOT_FOUND' }));
		body$.next(null);
		await vi.waitFor(() => expect(page.textContent).toBe('missing '));

		arrive(succeeded(emptyPath));
		await new Promise((resolve) => setTimeout(resolve));
		expect(page.textContent).toBe('missing ');
	});
});

async function showPath(at: {
	body: ReturnType<typeof changing<Held>>;
	isAhead?: boolean;
	answer?: Outcome<PathDocument> | Promise<Outcome<PathDocument>>;
}) {
	const asked = vi.fn(async (): Promise<Outcome<PathDocument>> => at.answer ?? succeeded(emptyPath));
	const aPage = defineComponent(() => {
		const { state, document } = usePath(emptyPath.id);

		return () => h('p', `${state.value} ${document.value?.title ?? ''}`);
	});
	const page = await show(
		aPage,
		{},
		{
			provide: [
				[
					learningKey,
					{
						api: { path: asked },
						isAhead: () => at.isAhead ?? false,
						space: {
							value: {
								body: () => at.body,
								standing: () => always({ held: null, progress: null, unsent: [], rejected: null }),
							},
						},
					},
				],
			],
		},
	);

	return { page, asked };
}
