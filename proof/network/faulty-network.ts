import { setTimeout as sleep } from 'node:timers/promises';
import type { DeviceReply, DeviceRequest } from '../../learner-app/src/data/testing/device-messages.ts';
import type { Fault } from '../simulation/case.ts';
import { takenPush } from './taken-push.ts';

/** The way between devices and a server, on which every request may have an accident. */
export interface FaultyNetwork {
	/** @returns null when no reply arrives */
	send(device: number, request: DeviceRequest): Promise<DeviceReply | null>;
	setOnline(device: number, online: boolean): void;
	/** From now on nothing goes wrong any more. */
	calm(): void;
	/** Whether no request is under way. */
	isQuiet(): boolean;
	figures: { requests: number; faults: number; pushes: number };
	/** Every push that came to the server, without the rows that it did not take. */
	taken: DeviceRequest[];
	/** How often a device was told what is new, of its progress or of its list: of whichever it was told less. */
	told(device: number): number;
	/** The last things that a device asked, and what it was answered: for whoever has to find out why it is not in sync. */
	lastWords(device: number): string[];
}

const LATE_MS = 25;

const WORDS_KEPT = 8;

export function createFaultyNetwork(
	faults: readonly Fault[],
	deps: {
		answer: (request: DeviceRequest) => Promise<DeviceReply | null>;
		breakOff: (request: DeviceRequest) => Promise<void>;
		random: () => number;
	},
): FaultyNetwork {
	const offline = new Set<number>();
	const ahead = faults.values();
	const figures = { requests: 0, faults: 0, pushes: 0 };
	const taken: DeviceRequest[] = [];
	const words = new Map<number, string[]>();
	const news = { progress: new Map<number, number>(), content: new Map<number, number>() };
	let underWay = 0;
	let isCalm = false;

	return {
		async send(device, request) {
			figures.requests += 1;
			underWay += 1;
			if (request.method === 'POST') figures.pushes += 1;

			try {
				const passed = offline.has(device) ? null : await pass(request);
				const reply = offline.has(device) ? null : passed;

				if (reply) count(device, request);
				note(
					device,
					`${request.method} ${request.path} → ${reply?.status ?? 'nothing'} ${reply?.body ?? ''}`,
				);

				return reply;
			} finally {
				underWay -= 1;
			}
		},
		setOnline(device, online) {
			if (online) offline.delete(device);
			else offline.add(device);
		},
		calm() {
			isCalm = true;
			offline.clear();
		},
		isQuiet: () => underWay === 0,
		figures,
		taken,
		told: (device) => Math.min(news.progress.get(device) ?? 0, news.content.get(device) ?? 0),
		lastWords: (device) => words.get(device) ?? [],
	};

	function count(device: number, { method, path }: DeviceRequest): void {
		const [, of] = /\/(progress|content)(?:\?|$)/.exec(path) ?? [];

		if (method === 'GET' && (of === 'progress' || of === 'content')) {
			news[of].set(device, (news[of].get(device) ?? 0) + 1);
		}
	}

	function note(device: number, exchange: string): void {
		words.set(
			device,
			[...(words.get(device) ?? []), `${new Date().toISOString()} ${exchange}`].slice(-WORDS_KEPT),
		);
	}

	async function pass(request: DeviceRequest): Promise<DeviceReply | null> {
		const fault = isCalm ? 'none' : (ahead.next().value ?? 'none');

		if (fault !== 'none') figures.faults += 1;

		switch (fault) {
			case 'none':
				return ask(request);
			case 'lose request':
				return null;
			case 'lose reply':
				await ask(request);

				return null;
			case 'repeat': {
				const [first, second] = await Promise.all([ask(request), ask(request)]);

				return deps.random() < 0.5 ? first : second;
			}
			case 'reset':
				// Not kept as taken: a row that was rejected, which nobody heard, is a new one later.
				await deps.breakOff(request);

				return null;
			case 'delay request':
				await sleep(deps.random() * LATE_MS);

				return ask(request);
			case 'delay reply': {
				const reply = await ask(request);

				await sleep(deps.random() * LATE_MS);

				return reply;
			}
			case 'busy':
				return refusal(503, 'SERVICE_UNAVAILABLE', { 'retry-after': '0' });
			case 'break':
				return { status: 502, headers: { 'content-type': 'text/html' }, body: '<h1>Bad gateway</h1>' };
			case 'expire':
				return refusal(401, 'TOKEN_EXPIRED');
		}
	}

	async function ask(request: DeviceRequest): Promise<DeviceReply | null> {
		const reply = await deps.answer(request);
		const push = takenPush(request, reply);

		if (push) taken.push(push);

		return reply;
	}
}

function refusal(status: number, code: string, headers: Record<string, string> = {}): DeviceReply {
	const body = JSON.stringify({ errors: [{ message: code, extensions: { code } }] });

	return { status, headers: { 'content-type': 'application/json', ...headers }, body };
}
