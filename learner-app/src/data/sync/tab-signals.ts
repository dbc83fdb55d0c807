import { Observable, Subject, merge } from 'rxjs';
import type { SyncSignal } from './start-sync.ts';

/** What the tabs of one learner tell each other; whoever leads listens. */
export interface TabSignals {
	post: (signal: SyncSignal) => void;
	signals$: Observable<SyncSignal>;
	close: () => void;
}

const SIGNALS: readonly string[] = ['sync', 'content', 'signed-in', 'repair'] satisfies SyncSignal[];

export function tabSignals(name: string): TabSignals {
	const channel = new BroadcastChannel(name);
	// A channel does not speak to itself, and this tab may be the one that leads.
	const own$ = new Subject<SyncSignal>();

	const others$ = new Observable<SyncSignal>((subscriber) => {
		const listen = ({ data }: MessageEvent<unknown>) => {
			if (isSignal(data)) subscriber.next(data);
		};

		channel.addEventListener('message', listen);

		return () => channel.removeEventListener('message', listen);
	});

	return {
		post(signal) {
			own$.next(signal);
			channel.postMessage(signal);
		},
		signals$: merge(own$, others$),
		close: () => channel.close(),
	};
}

function isSignal(data: unknown): data is SyncSignal {
	return typeof data === 'string' && SIGNALS.includes(data);
}
