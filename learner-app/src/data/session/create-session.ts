import type { Profile, ProfileChange, RegisterBody } from '@learning-paths/contract';
import { BehaviorSubject, type Observable } from 'rxjs';
import type { LearningApi } from '../api/learning-api.ts';
import { type Outcome, succeeded } from '../api/outcome.ts';
import type { TextStore } from '../clock/create-clock.ts';
import { adoptProgress } from '../space/adopt-progress.ts';
import { carryPaths } from '../space/carry-paths.ts';
import type { LearnerSpace, OpenSpace, ReadableSpace } from '../space/open-space.ts';
import { type Early, spaceInOpening } from '../space/space-in-opening.ts';
import { noteTold, rememberLanguage, untoldLanguage } from './language-wishes.ts';
import { recallLearner, rememberLearner } from './remembered-learner.ts';
import type { SessionCookie } from './session-cookie.ts';

/** Who learns here, and the ways to change that. */
export interface Session {
	space$: Observable<LearnerSpace>;
	space: () => LearnerSpace;
	/** The same, as soon as its database is open. Rejects where that cannot be done. */
	opened: () => Promise<OpenSpace>;
	/** On how many paths work that was done without an account came along, when this page signed its learner in. */
	adopted: () => number;
	signIn: (email: string, password: string) => Promise<Outcome<Arrival>>;
	/** Makes an account and signs in; `pending` when the address has to be confirmed first. */
	register: (body: RegisterBody) => Promise<Outcome<Arrival | 'pending'>>;
	changeProfile: (change: ProfileChange) => Promise<Outcome<Profile>>;
	/** Keeps a language that was chosen by hand: on this device at once, and with the account as soon as it can be told. */
	chooseLanguage: (locale: string) => Promise<void>;
	/**
	 * A new password. It ends every session: this device signs in again at once, the others have to. This one has to as well
	 * when that fails, and says so: the password is the new one all the same.
	 */
	changePassword: (current: string, next: string) => Promise<Outcome<{ isSignedIn: boolean }>>;
	/** Deletes the account for ever, with everything of it on the server and on this device. */
	deleteAccount: (password: string) => Promise<Outcome<void>>;
	/**
	 * Signs out on this device. Work that is not sent yet stays here, for the next sign-in of the same learner. The server is
	 * told behind it, or at the next chance.
	 */
	signOut: () => Promise<void>;
}

/** What signing in did. */
export interface Arrival {
	profile: Profile;
	/** Paths whose progress, made without an account, was joined into it. */
	adopted: number;
}

export interface SessionDeps {
	/** @param onReadable Gets what can be read before all of it is open. */
	openSpace: (owner: Profile | null, onReadable?: (space: ReadableSpace) => void) => Promise<OpenSpace>;
	api: LearningApi;
	cookie: SessionCookie;
	store: TextStore;
	/** Resolves when there is nothing more urgent to do. */
	whenIdle: () => Promise<void>;
	/** What is known of whoever is here, before their database is open. */
	early?: Early;
	/** Tells the other tabs that someone else learns here now, who is remembered already. They go before the former learner's work is taken away. */
	onChange: () => void;
}

/** Work without an account that was joined into one, and is still to be taken off the device: whose account that is. */
const LEFT_BEHIND = 'left-behind';

/** Begins at once, as whoever is remembered here. Their database opens behind it. */
export function createSession(deps: SessionDeps): Session {
	const { api, cookie, store } = deps;

	void cookie.settle();

	const first = recallLearner(store);
	let onReadable: ((space: ReadableSpace) => void) | undefined;
	const readable = new Promise<ReadableSpace>((resolve) => (onReadable = resolve));
	let opened = deps.openSpace(first, onReadable);
	const space$ = new BehaviorSubject(spaceInOpening(first, opened, { ...deps.early, readable }));
	let adopted = 0;
	/** Counted, since an answer of before a change must not undo it. */
	let changes = 0;
	/** What is still put away of whoever left: the next one waits for it. */
	let leaving: Promise<void> = Promise.resolve();

	const show = (space: OpenSpace) => {
		opened = Promise.resolve(space);
		space$.next(space);
	};

	/** The profile changed, here or elsewhere: what is on the device stays open. */
	const renameOwner = (owner: Profile) => {
		// Of somebody who is leaving, or was signed out by another tab, a late reply must not make whoever is remembered here (I9).
		if (owner.id !== space$.value.owner?.id || owner.id !== recallLearner(store)?.id) return;

		rememberLearner(owner, store);
		space$.next({ ...space$.value, owner });
	};

	const changeProfile = async (change: ProfileChange) => {
		changes += 1;

		const outcome = await api.changeMe(change);

		if (outcome.ok) renameOwner(outcome.value);

		return outcome;
	};

	/** Tells the account which language its learner chose here, if it has not heard of it. */
	const tellLanguage = async () => {
		const locale = untoldLanguage(store, space$.value.owner);

		if (locale !== null && (await changeProfile({ locale })).ok) noteTold(locale, store);
	};

	const greet = async () => {
		// First: the account's answer would undo the choice.
		await tellLanguage();

		const sofar = changes;
		const me = await api.me();

		if (me.ok && sofar === changes) renameOwner(me.value);
	};

	// What is on this device is read and shown first. Where it cannot even be opened there is nobody to greet.
	if (first) {
		void opened.then(deps.whenIdle).then(
			() => (space$.value.owner ? greet() : undefined),
			() => undefined,
		);
	}

	/**
	 * Brings everything of a learner onto this device. They are remembered last: a full disk or a closed tab leaves all as it
	 * was before. Answers with what is done once they are in.
	 */
	const letIn = async (profile: Profile): Promise<() => Promise<Arrival>> => {
		const previous = await opened;

		if (previous.owner?.id === profile.id) {
			rememberLearner(profile, store);

			return async () => {
				previous.signal('signed-in');

				return { profile, adopted: 0 };
			};
		}

		const next = await deps.openSpace(profile);
		const along = previous.owner ? 0 : await bringAlong(previous, next);

		if (!previous.owner) store.set(LEFT_BEHIND, profile.id);

		rememberLearner(profile, store);

		return async () => {
			adopted = along;
			deps.onChange();
			show(next);

			if (previous.owner) {
				await previous.erase({ keepUnsent: true });
			} else {
				// Another tab may have written until it was told.
				await previous.erase({ keepUnsent: false, last: () => adoptProgress(previous, next) });
				store.set(LEFT_BEHIND, null);
			}

			return { profile, adopted: along };
		};
	};

	const signIn = async (email: string, password: string): Promise<Outcome<Arrival>> => {
		await leaving;

		const enter = await cookie.signIn({ email, password }, async () => {
			const me = await api.me();

			return me.ok ? succeeded(await letIn(me.value)) : me;
		});

		return enter.ok ? succeeded(await enter.value()) : enter;
	};

	/** The device's own space. What a page that was closed too early left in it is its former learner's, and nobody else's. */
	const openAlone = async (previous: OpenSpace): Promise<OpenSpace> => {
		const alone = await deps.openSpace(null);
		const whose = store.get(LEFT_BEHIND);

		if (whose === null) return alone;

		await alone.erase({
			keepUnsent: false,
			last: async () => (whose === previous.owner?.id ? adoptProgress(alone, previous) : 0),
		});
		store.set(LEFT_BEHIND, null);

		return deps.openSpace(null);
	};

	const goOnAlone = async (keepUnsent: boolean) => {
		const former = opened;

		cookie.leave();
		rememberLearner(null, store);
		deps.onChange();
		adopted = 0;

		const previous = await former;

		show(await openAlone(previous));
		void cookie.settle();
		await previous.erase({ keepUnsent });
	};

	/** Nobody is signed in here any more. */
	const leave = (options: { keepUnsent: boolean }): Promise<void> => {
		const left = goOnAlone(options.keepUnsent);

		leaving = left.catch(() => undefined);

		return left;
	};

	return {
		space$,
		space: () => space$.value,
		opened: () => opened,
		adopted: () => adopted,
		signIn,

		async register(body) {
			const outcome = await api.register(body);

			if (!outcome.ok) return outcome;

			return outcome.value === 202 ? succeeded('pending') : signIn(body.email, body.password);
		},

		changeProfile,

		async chooseLanguage(locale) {
			rememberLanguage(locale, space$.value.owner, store);
			await tellLanguage();
		},

		async changePassword(current, next) {
			const { owner } = space$.value;
			const outcome = await api.changePassword({ current, next });

			if (!outcome.ok) return outcome;

			const again = owner?.email ? await signIn(owner.email, next) : null;

			return succeeded({ isSignedIn: again?.ok ?? false });
		},

		async deleteAccount(password) {
			const outcome = await api.deleteMe(password);

			if (!outcome.ok) return outcome;

			await leave({ keepUnsent: false });

			return succeeded(undefined);
		},

		signOut: () => leave({ keepUnsent: true }),
	};
}

/** What was done and held without an account goes over. Answers with the number of paths that were worked on. */
async function bringAlong(from: OpenSpace, to: OpenSpace): Promise<number> {
	try {
		const adopted = await adoptProgress(from, to);

		await carryPaths(from, to).catch(() => undefined);

		return adopted;
	} catch (error) {
		await to.close();
		// Its files went when the other space was opened.
		from.signal('content');

		throw error;
	}
}
