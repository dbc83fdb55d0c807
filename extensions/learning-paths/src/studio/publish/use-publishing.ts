import { useApi } from '@directus/extensions-sdk';
import type { Impact, PastRevision, PathDocument, Restored } from '@learning-paths/contract';
import { computed, onUnmounted, ref, type Ref, shallowRef, watch } from 'vue';
import { codeOf, messageOf } from '../shared/failures.ts';
import { tellSavedStatus } from '../shared/saved-status.ts';
import { reviewDraft } from './review-draft.ts';

/** The path as Directus has it, as far as the panel compares it with the form. */
export interface SavedPath {
	title: string;
	description: string | null;
	cover: string | null;
	visibility: string;
	status: string;
	date_updated: string | null;
}

interface Standing {
	impact: Impact;
	draft: PathDocument;
	revisions: PastRevision[];
	saved: SavedPath;
}

const SAVED_FIELDS = 'title,description,cover,visibility,status,date_updated';

/**
 * How a path stands and what publishing it would change, and what an editor does about it.
 *
 * @param path Id of the path; `+` while it is not saved yet.
 */
export function usePublishing(path: Ref<string | number | null>) {
	const api = useApi();
	const standing = shallowRef<Standing | null>(null);
	const error = ref<{ code: string | null; message: string } | null>(null);
	const busy = ref(false);
	const ownSave = ref<string | null>(null);
	let isGone = false;
	const isSaved = computed(() => path.value !== null && path.value !== '+');

	watch(path, (_now, before) => forget(before));
	onUnmounted(() => {
		isGone = true;
		forget(path.value);
	});

	return {
		impact: computed(() => standing.value?.impact ?? null),
		revisions: computed(() => standing.value?.revisions ?? []),
		hints: computed(() => (standing.value ? reviewDraft(standing.value.draft) : [])),
		saved: computed(() => standing.value?.saved ?? null),
		error,
		busy,
		ownSave,
		refresh,
		publish,
		restore,
		setStatus,
	};

	async function refresh(): Promise<void> {
		if (isSaved.value) await attempt(look);
		else standing.value = null;
	}

	/** @returns whether the path was published. */
	async function publish(options: { note: string; minor: boolean }): Promise<boolean> {
		return act(() =>
			api.post(address('publish'), {
				draft: standing.value?.impact.draft,
				note: options.note.trim() || null,
				minor: options.minor,
			}),
		);
	}

	/** @returns how much could not come back; null when nothing was restored. */
	async function restore(revision: number): Promise<number | null> {
		let missing: number | null = null;

		await act(async () => {
			const body = { revision, draft: standing.value?.impact.draft };
			const { data: reply } = await api.post<{ data: Restored }>(address('restore'), body);

			missing = reply.data.missing;
		});

		return missing;
	}

	/** Hides the path from learners, or shows what was published. */
	async function setStatus(status: 'draft' | 'published'): Promise<void> {
		await act(async () => {
			await api.patch(`/items/learning_paths/${path.value}`, { status });
			await look();
			ownSave.value = standing.value?.saved.date_updated ?? null;
		});
	}

	async function look(): Promise<void> {
		const id = String(path.value);
		const [impact, draft, revisions, saved] = await Promise.all([
			get<Impact>(address('impact')),
			get<PathDocument>(address('preview')),
			get<PastRevision[]>(address('revisions')),
			get<SavedPath>(`/items/learning_paths/${path.value}?fields=${SAVED_FIELDS}`),
		]);

		// The form may have gone on to another path, or be gone.
		if (id !== String(path.value) || isGone) return;

		standing.value = { impact, draft, revisions, saved };
		tellSavedStatus(id, saved.status);
	}

	/** What a form that is gone knew is no use to the next one: others may change the path in between. */
	function forget(id: string | number | null): void {
		tellSavedStatus(String(id), null);
	}

	async function act(work: () => Promise<unknown>): Promise<boolean> {
		const done = await attempt(work);
		const failure = error.value;

		await refresh();
		// The look again must not wipe out why something was refused.
		if (!done) error.value = failure;

		return done;
	}

	async function attempt(work: () => Promise<unknown>): Promise<boolean> {
		busy.value = true;
		error.value = null;

		try {
			await work();

			return true;
		} catch (failure) {
			error.value = { code: codeOf(failure), message: messageOf(failure) };

			return false;
		} finally {
			busy.value = false;
		}
	}

	async function get<Data>(from: string): Promise<Data> {
		const { data: reply } = await api.get<{ data: Data }>(from);

		return reply.data;
	}

	function address(what: string): string {
		return `/learning/editor/paths/${path.value}/${what}`;
	}
}
