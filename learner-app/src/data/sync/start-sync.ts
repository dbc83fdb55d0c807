import { type Observable, Subject, switchMap } from 'rxjs';
import { syncContent } from '../content/sync-content.ts';
import type { PathShelf } from '../content/path-shelf.ts';
import type { AssetStores } from '../content/reconcile-files.ts';
import { createAcknowledgements } from './acknowledgements.ts';
import { coalesce } from './coalesce.ts';
import { createGate } from './create-gate.ts';
import { GateClosed } from './gate-closed.ts';
import { createNotes } from './notes.ts';
import type { PokeEvent } from './pokes.ts';
import { createReplication } from './create-replication.ts';
import { reportState } from './report-state.ts';
import type { SyncDeps } from './sync-deps.ts';
import type { Effect } from './sync-state.ts';
import { whenSent } from './when-sent.ts';

/** What another tab, or a screen, may ask of the loop. */
export type SyncSignal = 'sync' | 'content' | 'signed-in' | 'repair';

export interface SyncInput {
	owner: string;
	/** Online again, looked at again, five minutes later. */
	wakeUps$: Observable<void>;
	pokes$: Observable<PokeEvent>;
	signals$: Observable<SyncSignal>;
}

export interface StartSyncDeps extends Pick<SyncDeps, 'database' | 'api' | 'clock'> {
	shelf: PathShelf;
	assets: AssetStores;
	now: () => number;
	random: () => number;
}

/**
 * The thin loop around `decide`: it listens, tells the gate what happened, and does what the decision says. Only the
 * leading tab runs it. Answers with the function that stops it.
 */
export function startSync(input: SyncInput, deps: StartSyncDeps): () => Promise<void> {
	const answered$ = new Subject<void>();
	const spared$ = new Subject<string[]>();
	const notes = createNotes(deps.database.notes);
	const gate = createGate({
		now: deps.now,
		random: deps.random,
		onEffect: (effect) => act(effect),
		onAnswered: () => answered$.next(),
	});
	const acknowledgements = createAcknowledgements({ database: deps.database, notes });
	const parts = { ...deps, owner: input.owner, gate, notes, acknowledgements };
	const replication = createReplication(parts);
	const content = coalesce(() => lookAtContent().catch(onlyStorageFails));
	let triedAll = false;

	/** A new version of the app begins with a start, and may know what an older one did not: once, all that was refused is tried. */
	const lookAtContent = async () => {
		const spared = await syncContent({ retry: triedAll ? 'passing' : 'all' }, parts);

		triedAll = true;
		spared$.next(spared);
	};

	const act = (effect: Effect) => {
		if (effect.do === 'repair') {
			replication.repair(effect.because);
			return;
		}

		replication.pull();
		void content();
	};

	/** Requests answer with outcomes, so what else fails is the device's own storage: it is tried again after a while. */
	const onlyStorageFails = (error: unknown) => {
		if (!(error instanceof GateClosed)) gate.tell({ type: 'failed', failure: { kind: 'storage' } });
	};

	const wake = () => {
		deps.clock.check();

		if (deps.clock.wentBack()) gate.tell({ type: 'broken', because: 'clock' });

		gate.tell({ type: 'woken' });
		lookBehind();
	};

	// A look that fails is made again at the next waking.
	const lookBehind = () => void replication.lookBehind().catch(() => undefined);

	const subscriptions = [
		spared$.pipe(switchMap((paths) => whenSent(paths, deps.database))).subscribe(() => void content()),
		reportState({ state$: gate.state$, answered$ }, { notes, now: deps.clock.now }),
		input.wakeUps$.subscribe(wake),
		input.pokes$.subscribe((poke) => {
			if (poke === 'content') void content();
			else if (poke === 'progress') replication.pull();
			else wake();
		}),
		input.signals$.subscribe((signal) => {
			if (signal === 'repair') gate.tell({ type: 'broken', because: 'asked' });
			else if (signal === 'signed-in') {
				gate.tell({ type: 'signed-in' });
				lookBehind();
			} else if (signal === 'content') void content();
			else wake();
		}),
	];

	deps.clock.check();

	if (deps.clock.wentBack()) gate.tell({ type: 'broken', because: 'clock' });
	else replication.start();

	lookBehind();
	void content();

	return async () => {
		for (const subscription of subscriptions) subscription.unsubscribe();

		gate.close();
		await replication.stop();
	};
}
