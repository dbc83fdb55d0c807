import type { PathDocument, Profile } from '@learning-paths/contract';
import { type Observable, firstValueFrom, of } from 'rxjs';
import type { LearningApi } from '../api/learning-api.ts';
import { type Outcome, succeeded } from '../api/outcome.ts';
import type { Clock } from '../clock/create-clock.ts';
import type { ShownFiles } from '../content/held-path.ts';
import { type PathShelf, createPathShelf } from '../content/path-shelf.ts';
import { type AssetStores, reconcileFiles } from '../content/reconcile-files.ts';
import { type Database, type Storage, openDatabase } from '../database/open-database.ts';
import { awaitsPaths } from '../queries/awaits-paths.ts';
import { type MyPath, myPaths } from '../queries/my-paths.ts';
import { pathBody } from '../queries/path-body.ts';
import { type PathStanding, pathStanding } from '../queries/path-standing.ts';
import { type SyncStatus, syncStatus } from '../queries/sync-status.ts';
import type { SyncSignal } from '../sync/start-sync.ts';
import { firstReading } from './first-reading.ts';
import type { Hold } from './take-hold.ts';
import { type LearnersWork, createLearnersWork } from './learners-work.ts';
import { type SpaceWishesDeps, spaceWishes } from './space-wishes.ts';

/** Everything of one learner on this device, or of the device itself while nobody has signed in. */
export interface LearnerSpace {
	/** null without an account. */
	owner: Profile | null;
	paths$: Observable<MyPath[]>;
	/** Whether a device without paths may only not have them yet. Without an account there is nothing to wait for. */
	awaitsPaths$: Observable<boolean>;
	status$: Observable<SyncStatus>;
	standing: (path: string) => Observable<PathStanding>;
	/** A path's blocks as this device holds them; null while it holds none. */
	body: (path: string) => Observable<PathDocument | null>;
	work: LearnersWork;
	/** Keeps a path on this learner's devices, or no longer. */
	keep: (document: PathDocument) => Promise<Outcome<void>>;
	release: (path: string) => Promise<Outcome<void>>;
	/** Whether a path is to be kept as soon as there is a network. */
	wished: (path: string) => Observable<boolean>;
	/** Notes that on this device, or no longer. */
	wish: (path: string, isWished: boolean) => Promise<void>;
	/** Keeps a large file of a path on this device, and the path with it; it is fetched as soon as there is a network. */
	keepFile: (document: PathDocument, file: string) => Promise<Outcome<void>>;
	releaseFile: (path: string, file: string) => Promise<void>;
	/**
	 * Takes over a path that this device held for nobody: it is here at once, and kept as soon as the server agrees, which
	 * nobody waits for.
	 */
	takeOver: (document: PathDocument, held: { saved: boolean; chosen: string[] }) => Promise<void>;
	/** Asks the sync for something, in whichever tab it runs. */
	signal: (signal: SyncSignal) => void;
	/** How many paths have work that is not in the account yet. */
	unsentPaths: () => Promise<number>;
	/** Stops the sync and closes the database; what is on the device stays. */
	close: () => Promise<void>;
	/**
	 * Takes everything of this learner off the device, as soon as no other tab has it open.
	 *
	 * @param options.keepUnsent Whether work that is not in the account yet stays, for the next sign-in.
	 * @param options.last Done before anything is taken away, when nobody can add to it any more.
	 */
	erase: (options: { keepUnsent: boolean; last?: () => Promise<unknown> }) => Promise<void>;
}

/** What can be read of a space as soon as a part of its database is open. */
export type ReadableSpace = Pick<LearnerSpace, 'body'>;

/** A space whose database is open. */
export interface OpenSpace extends LearnerSpace {
	database: Database;
	/** The paths that are to be kept as soon as there is a network. */
	wishedPaths: () => string[];
}

export interface SpaceDeps {
	storage: Storage;
	api: LearningApi;
	clock: Clock;
	shownFiles: ShownFiles;
	assets: AssetStores;
	/** This tab's hold on the database, which other tabs may have open too. */
	hold: Hold;
	/** Resolves when what was changed on the page just now can be seen. */
	afterPaint: () => Promise<void>;
	/** Asks the browser to keep this device's data when it makes room. */
	askToPersist: () => void;
	/** Starts the sync of a learner's database; answers with the ways to talk to it and to stop it. */
	sync: (input: { owner: string; database: Database; shelf: PathShelf }) => SpaceSync;
	wishes: SpaceWishesDeps;
}

export interface SpaceSync {
	signal: (signal: SyncSignal) => void;
	stop: () => Promise<void>;
}

/** @param onReadable Gets what can be read already, before all of the database is open. */
export async function openSpace(
	owner: Profile | null,
	deps: SpaceDeps,
	onReadable?: (space: ReadableSpace) => void,
): Promise<OpenSpace> {
	await deps.hold.held;

	const database = await openDatabase(owner?.id ?? null, {
		storage: deps.storage,
		async onBodies(bodies) {
			const reading = firstReading(deps);

			onReadable?.({ body: (path) => reading.watch(pathBody(bodies, path)) });
			await reading.ended();
		},
	});
	const shelf = createPathShelf({ database, shownFiles: deps.shownFiles });
	const sync = owner ? deps.sync({ owner: owner.id, database, shelf }) : refreshing(shelf, deps);

	const askServer = async (change: (user: string) => Promise<Outcome<number>>): Promise<Outcome<void>> => {
		const outcome = owner ? await change(owner.id) : succeeded(0);

		return outcome.ok ? succeeded(undefined) : outcome;
	};

	const save = (path: string) => askServer((user) => deps.api.save(user, path));

	const shelve = async (document: PathDocument) => {
		await shelf.keep(document);
		sync.signal('content');
	};

	const keep = async (document: PathDocument): Promise<Outcome<void>> => {
		const outcome = await save(document.id);

		if (outcome.ok) await shelve(document);

		return outcome;
	};

	/** The path last: when a session has ended, the server says that there is none, and the wish would be forgotten. */
	const ask = async (path: string): Promise<Outcome<PathDocument>> => {
		const saved = await save(path);

		return saved.ok ? deps.api.path(path) : saved;
	};

	const wishes = spaceWishes(owner?.id ?? null, { ask, shelve }, deps.wishes);

	/** Here at once, even without a network; the signal tells the tab that leads. */
	const chooseFile = async (path: string, file: string, isChosen: boolean) => {
		await shelf.choose(path, file, isChosen);
		void reconcileFiles({ shelf, assets: deps.assets }).catch(() => undefined);
		sync.signal('content');
	};

	const chooseAll = async (path: string, files: string[]) => {
		for (const file of files) await chooseFile(path, file, true);
	};

	const clearFiles = () => Promise.all([deps.assets.files.clear(), deps.assets.large.clear()]);
	const unsentPaths = async () => (await firstValueFrom(syncStatus(database))).unsentPaths;

	return {
		owner,
		database,
		paths$: myPaths(database),
		awaitsPaths$: owner ? awaitsPaths(database) : of(false),
		status$: syncStatus(database),
		standing: (path) => pathStanding(database, path),
		body: (path) => pathBody(database.bodies, path),
		work: createLearnersWork({
			database,
			shelf,
			clock: deps.clock,
			onHeld: () => sync.signal('content'),
			onFinished: deps.askToPersist,
		}),
		signal(signal) {
			sync.signal(signal);
			wishes.look();
		},

		keep,
		wished: wishes.wished,
		wish: wishes.wish,
		wishedPaths: wishes.wishedPaths,

		async keepFile(document, file) {
			const isHeld = (await shelf.all()).some(({ id, revision }) => id === document.id && revision > 0);
			const outcome = isHeld ? succeeded(undefined) : await keep(document);

			if (outcome.ok) await chooseFile(document.id, file, true);

			return outcome;
		},

		releaseFile: (path, file) => chooseFile(path, file, false),

		async takeOver(document, { saved, chosen }) {
			await shelf.hold(document);
			await chooseAll(document.id, chosen);

			// Once more when it is kept: until the server lists it, the sync may take it away and bring it again.
			if (saved) {
				void keep(document)
					.then((outcome) => (outcome.ok ? chooseAll(document.id, chosen) : undefined))
					.catch(() => undefined);
			}
		},

		async release(path) {
			const outcome = await askServer((user) => deps.api.unsave(user, path));

			if (outcome.ok && !owner) await shelf.drop([path]);
			if (outcome.ok) sync.signal('content');

			return outcome;
		},

		unsentPaths,

		async close() {
			wishes.stop();
			await sync.stop();
			await database.close();
			deps.hold.leave();
		},

		async erase({ keepUnsent, last }) {
			// First: the sync may be in the middle of a download.
			await clearFiles();
			await sync.stop();
			await deps.hold.alone(async (isAlone) => {
				await last?.();
				wishes.forget();
				// Again: until it left, another tab may have fetched.
				await clearFiles();

				// A tab that would not go may still write.
				if (keepUnsent && (!isAlone || (await unsentPaths()) > 0)) {
					await shelf.drop((await shelf.all()).map((path) => path.id));
					await database.close();
				} else {
					await database.remove();
				}
			});
		},
	};
}

/** Without an account there is nobody to sync with: held paths are only brought up to date. */
function refreshing(shelf: PathShelf, deps: SpaceDeps): SpaceSync {
	const refresh = async () => {
		for (const held of await shelf.all()) {
			const outcome = await deps.api.path(held.id);

			if (outcome.ok) await shelf.update(outcome.value);
			else if (outcome.failure.kind === 'refused' && outcome.failure.status === 404) {
				await shelf.drop([held.id]);
			}
		}

		await reconcileFiles({ shelf, assets: deps.assets });
	};

	let turn: Promise<void> = refresh().catch(() => undefined);

	return {
		signal() {
			turn = turn.then(refresh).catch(() => undefined);
		},
		stop: () => turn,
	};
}
