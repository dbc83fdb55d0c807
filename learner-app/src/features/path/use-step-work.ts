import { type PathDocument, type StepState, stepState } from '@learning-paths/contract';
import { onScopeDispose, ref, watch } from 'vue';
import type { PathStanding } from '../../data/queries/path-standing.ts';
import { useLearning } from '../../data/use-learning.ts';
import { useI18n } from '../../i18n/use-i18n.ts';
import { useAnnounce } from '../../ui/announcer.ts';

/** A step that is looked at this long counts as started; leafing through does not. */
const STARTED_AFTER_MS = 1_500;

/** What a learner does on a step's page. */
export function useStepWork(
	step: string,
	at: { document: () => PathDocument | null; standing: () => PathStanding | null },
) {
	const { current } = useLearning();
	const { t } = useI18n();
	const announce = useAnnounce();
	const notSaved = ref(false);

	const state = (): StepState => stepState(at.standing()?.progress?.steps[step]);

	/** Runs a write to this device; a full disk is said, never swallowed. */
	async function save(write: (document: PathDocument) => Promise<void>, done?: string): Promise<boolean> {
		const document = at.document();

		if (!document) return false;

		try {
			await write(document);
			notSaved.value = false;
			if (done) announce(done);
		} catch {
			notSaved.value = true;
		}

		return !notSaved.value;
	}

	startWhenSeen(
		// By the device's own answer: what is on the screen may have been read before, and be taken away meanwhile.
		() => at.standing() !== null && (at.document()?.steps.some((one) => one.id === step) ?? false),
		() => save((document) => current.work.start(document, step)),
	);

	return {
		notSaved,
		state,
		finish: () => save((document) => current.work.finish(document, step), t('step.announceFinished')),
		reopen: () => save((document) => current.work.reopen(document, step), t('step.announceReopened')),
	};
}

function startWhenSeen(isThere: () => boolean, start: () => Promise<unknown>): void {
	let timer: ReturnType<typeof setTimeout> | undefined;

	const look = () => {
		clearTimeout(timer);

		if (isThere() && document.visibilityState === 'visible') {
			timer = setTimeout(() => {
				stop();
				void start();
			}, STARTED_AFTER_MS);
		}
	};
	const stopWatching = watch(isThere, look, { immediate: true });
	const stop = () => {
		clearTimeout(timer);
		stopWatching();
		document.removeEventListener('visibilitychange', look);
	};

	document.addEventListener('visibilitychange', look);
	onScopeDispose(stop);
}
