import type { Profile, ProfileChange, RegisterBody } from '@learning-paths/contract';
import { BehaviorSubject, type Observable } from 'rxjs';
import type { LearningApi } from '../api/learning-api.ts';
import { type Outcome, succeeded } from '../api/outcome.ts';
import type { SessionApi } from '../api/session-api.ts';
import type { TextStore } from '../clock/create-clock.ts';
import { storeProgress } from '../database/store-progress.ts';
import type { LearnerSpace } from '../space/open-space.ts';
import { recallLearner, rememberLearner } from './remembered-learner.ts';

/** Who learns here, and the ways to change that. */
export interface Session {
	space$: Observable<LearnerSpace>;
	space: () => LearnerSpace;
	signIn: (email: string, password: string) => Promise<Outcome<Arrival>>;
	/** Makes an account and signs in; `pending` when the address has to be confirmed first. */
	register: (body: RegisterBody) => Promise<Outcome<Arrival | 'pending'>>;
	changeProfile: (change: ProfileChange) => Promise<Outcome<Profile>>;
	/** A new password. It ends every session: this device signs in again at once, the others have to. */
	changePassword: (current: string, next: string) => Promise<Outcome<void>>;
	/** Deletes the account for ever, with everything of it on the server and on this device. */
	deleteAccount: (password: string) => Promise<Outcome<void>>;
	/** Signs out on this device. Work that is not sent yet stays here, for the next sign-in of the same learner. */
	signOut: () => Promise<void>;
}

/** What signing in did. */
export interface Arrival {
	profile: Profile;
	/** Paths whose progress, made without an account, was joined into it. */
	adopted: number;
}

export interface SessionDeps {
	openSpace: (owner: Profile | null) => Promise<LearnerSpace>;
	api: LearningApi;
	sessionApi: SessionApi;
	store: TextStore;
	/** Tells the other tabs that someone else learns here now. They go before anything of the former learner is taken away. */
	onChange: () => void;
}

/** Signed out while offline: the server is told at the next chance, before anything else. */
const OWES_SIGN_OUT = 'owes-sign-out';

export async function createSession(deps: SessionDeps): Promise<Session> {
	const owed = deps.store.get(OWES_SIGN_OUT) ? signOutOfServer(deps) : Promise.resolve();

	const space$ = new BehaviorSubject(await deps.openSpace(recallLearner(deps.store)));

	/** The profile changed, here or elsewhere: what is on the device stays open. */
	const renameOwner = (owner: Profile) => {
		if (owner.id !== space$.value.owner?.id) return;

		rememberLearner(owner, deps.store);
		space$.next({ ...space$.value, owner });
	};

	if (space$.value.owner) void deps.api.me().then((me) => me.ok && renameOwner(me.value));

	const enter = async (profile: Profile): Promise<Arrival> => {
		const previous = space$.value;

		rememberLearner(profile, deps.store);

		if (previous.owner?.id === profile.id) {
			previous.signal('signed-in');

			return { profile, adopted: 0 };
		}

		deps.onChange();

		const next = await deps.openSpace(profile);

		if (previous.owner) {
			space$.next(next);
			await previous.erase({ keepUnsent: true });

			return { profile, adopted: 0 };
		}

		const adopted = await adopt(previous, next);

		space$.next(next);
		// Another tab may have written until it was told.
		await previous.erase({ keepUnsent: false, last: () => adopt(previous, next) });

		return { profile, adopted };
	};

	const signIn = async (email: string, password: string) => {
		// A sign-out that comes after it would end the new session.
		await owed;
		if (deps.store.get(OWES_SIGN_OUT)) await signOutOfServer(deps);

		const outcome = await deps.sessionApi.signIn(email, password);
		const me = outcome.ok ? await deps.api.me() : outcome;

		return me.ok ? succeeded(await enter(me.value)) : me;
	};

	/** Nobody is signed in here any more. Answers with what is left of whoever was. */
	const goOnAlone = async () => {
		const previous = space$.value;

		rememberLearner(null, deps.store);
		deps.onChange();
		space$.next(await deps.openSpace(null));

		return previous;
	};

	return {
		space$,
		space: () => space$.value,
		signIn,

		async register(body) {
			const outcome = await deps.api.register(body);

			if (!outcome.ok) return outcome;

			return outcome.value === 202 ? succeeded('pending') : signIn(body.email, body.password);
		},

		async changeProfile(change) {
			const outcome = await deps.api.changeMe(change);

			if (outcome.ok) renameOwner(outcome.value);

			return outcome;
		},

		async changePassword(current, next) {
			const { owner } = space$.value;
			const outcome = await deps.api.changePassword({ current, next });

			if (!outcome.ok) return outcome;

			const again = owner?.email ? await signIn(owner.email, next) : outcome;

			return again.ok ? succeeded(undefined) : again;
		},

		async deleteAccount(password) {
			const outcome = await deps.api.deleteMe(password);

			if (!outcome.ok) return outcome;

			const previous = await goOnAlone();

			await previous.erase({ keepUnsent: false });
			await signOutOfServer(deps);

			return succeeded(undefined);
		},

		async signOut() {
			const previous = await goOnAlone();

			await previous.erase({ keepUnsent: true });
			await signOutOfServer(deps);
		},
	};
}

/** Progress made without an account becomes the account's: joined, so that nothing of either is lost. */
async function adopt(from: LearnerSpace, to: LearnerSpace): Promise<number> {
	const documents = await from.database.progress.find().exec();

	await storeProgress(
		to.database.progress,
		documents.map((document) => document.toMutableJSON()),
	);

	return documents.length;
}

async function signOutOfServer({ sessionApi, store }: SessionDeps): Promise<void> {
	const outcome = await sessionApi.signOut();
	const isDone =
		outcome.ok || outcome.failure.kind === 'unauthenticated' || outcome.failure.kind === 'refused';

	store.set(OWES_SIGN_OUT, isDone ? null : 'yes');
}
