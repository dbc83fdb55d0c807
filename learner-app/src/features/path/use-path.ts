import { type PathDocument, type PathSummary, summarise } from '@learning-paths/contract';
import { computed, ref, shallowRef, watch } from 'vue';
import { useLearning } from '../../data/use-learning.ts';
import { useObservable } from '../../data/use-observable.ts';
import { useOnline } from '../../ui/use-online.ts';

export type PathState = 'loading' | 'ready' | 'missing' | 'unreachable';

/**
 * One path: from this device when it is here, else from the server. The screen never waits for the network when it need
 * not: what is on the device is shown, and follows what the sync brings.
 */
export function usePath(id: string) {
	const { api, current, isAhead } = useLearning();
	const online = useOnline();
	const held = useObservable(current.body(id), undefined);
	const standing = useObservable(current.standing(id), null);
	const fetched = shallowRef<PathDocument | null>(null);
	const failure = ref<'missing' | 'unreachable' | null>(null);

	const document = computed(() => held.value ?? fetched.value);
	const state = computed<PathState>(() => {
		if (document.value) return 'ready';

		// Nothing is amiss as long as it may be on the device.
		return held.value === undefined ? 'loading' : (failure.value ?? 'loading');
	});
	const summary = computed<PathSummary | null>(() =>
		document.value && standing.value
			? summarise(document.value.steps, standing.value.progress, standing.value.held?.completion ?? null)
			: null,
	);

	let loads = 0;

	async function load(): Promise<void> {
		const mine = (loads += 1);
		const outcome = await api.path(id);

		// What was asked later knows better, whichever comes first.
		if (mine !== loads) return;

		const isRefused = !outcome.ok && outcome.failure.kind === 'refused';

		// What was fetched while it was allowed does not stay on the screen either.
		if (outcome.ok) fetched.value = outcome.value;
		else if (isRefused) fetched.value = null;

		failure.value = outcome.ok ? null : isRefused ? 'missing' : 'unreachable';
	}

	/** What came over the line while the app was loading is read before the database is open. */
	let ahead = isAhead(id) ? load() : null;

	watch(
		held,
		(body) => {
			if (body === undefined) return;

			// Either it never was on this device, or it is no longer: access may have ended, and only the server can tell.
			if (body === null) void (ahead ?? load());

			ahead = null;
		},
		{ immediate: true },
	);
	watch(online, (isOnline) => {
		if (isOnline && state.value === 'unreachable') void load();
	});

	return { state, document, standing, summary, load };
}
