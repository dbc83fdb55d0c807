import { setTimeout as sleep } from 'node:timers/promises';
import { join, type ProgressDocument, sameProgress } from '@learning-paths/contract';
import type { DeviceState } from '../../learner-app/src/data/testing/device-messages.ts';
import { documentsOf } from './documents-of.ts';
import { type Finding, NOTHING_WRONG } from './outcome.ts';
import { startPatience } from './patience.ts';
import { isForbidden, type Run } from './run.ts';

/** A device that hardly got to run, on a machine with other work, is judged by what it was told: so often, it has to have acted. */
const ENOUGH_NEWS = 10;

/** More than anything has to ask once all agree: what goes on after that goes round in circles. */
const LAST_WORDS = 100;

/** No request for this long is silence: everything in a run happens within a fraction of it. */
const SILENCE_MS = 120;

/** I10, I11: each device holds the content of what its learner may see and works on, and of nothing else. */
export async function checkContent(run: Run): Promise<Finding> {
	return agree(run, async (states) => {
		const reply = await run.world.answer({
			method: 'GET',
			path: `/learning/sync/v1/${run.world.learner}/content`,
			headers: {},
			body: null,
		});

		// A server that has just been through an accident may not answer yet.
		if (reply?.status !== 200) return [`I10, I11: the list was answered with ${reply?.status ?? 'nothing'}`];

		const listed = (JSON.parse(reply.body) as { data: { id: string; revision: number }[] }).data;
		const visible = listed.filter(({ id }) => run.visible.has(id));
		const wanted = JSON.stringify(visible.map(({ id, revision }) => [id, revision]).toSorted());

		return states.flatMap(({ held, bodies }, index) => {
			const has = JSON.stringify(Object.entries(held).toSorted());
			const isRight = has === wanted && bodies.length === visible.length;

			return isRight
				? []
				: [`I10, I11: device ${index} holds ${has} (${bodies.length} bodies) and not ${wanted}`];
		});
	});
}

/** I1, I2, I6: with access to everything but what is forbidden, all hold the join of all that was acknowledged. */
export async function checkConvergence(run: Run): Promise<Finding> {
	for (const path of [...run.world.paths, ...run.world.crowd]) {
		if (!isForbidden(path, run.world)) await run.setVisible(path, true);
	}

	return agree(run, async (states) => {
		const server = await documentsOf(run.world);

		return [...states.flatMap((state, index) => deviceAndServer(state, index)), ...lost()];

		function deviceAndServer(state: DeviceState, index: number): string[] {
			const { progress, rejected, phase, reason, repairedBecause, unsentPaths } = state;
			const accepted = progress.filter(({ id }) => !isForbidden(id, run.world));
			const refused = progress.filter(({ id }) => isForbidden(id, run.world)).map(({ id }) => id);
			const differing = accepted.filter((document) => !isSame(document, server.get(document.id)));

			return [
				...differing.map(
					(document) =>
						`I1: device ${index} has ${JSON.stringify(document)}, the server ${JSON.stringify(server.get(document.id))}; ` +
						`it is ${phase} (repaired because ${repairedBecause ?? 'never'}) and asked last\n${run.network.lastWords(index).join('\n')}`,
				),
				...(accepted.length === server.size
					? []
					: [`I1: device ${index} has ${accepted.length} documents, the server ${server.size}`]),
				...(JSON.stringify(rejected.map(({ id }) => id)) === JSON.stringify(refused)
					? []
					: [`I6: device ${index} has put aside ${JSON.stringify(rejected)}`]),
				...(phase === 'ready' && unsentPaths === refused.length
					? []
					: [
							`I1: device ${index} is ${phase} (${reason ?? 'well'}; repaired because ${repairedBecause ?? 'never'}), with ${unsentPaths} unsent paths`,
						]),
			];
		}

		/** Nothing less than what devices saved, and nothing that nobody wrote. */
		function lost(): string[] {
			const paths = [...run.saved.keys()].filter((id) => !isForbidden(id, run.world));

			return paths.flatMap((id) => {
				const [least, most, has] = [run.saved.get(id), run.written.get(id), server.get(id)].map((document) =>
					document && run.isCorrected ? withoutTimes(document) : document,
				);
				const isKept = least && most && has && isSame(join(has, least), has) && isSame(join(has, most), most);

				return isKept
					? []
					: [
							`I2: of ${JSON.stringify(least)} (with others: ${JSON.stringify(most)}) the server has ${JSON.stringify(has)}`,
						];
			});
		}
	});
}

/** I8: once in sync, there is nothing to ask. */
export async function checkSilence({ network, devices }: Run): Promise<Finding> {
	const { requests: atFirst } = network.figures;
	const patience = startPatience();

	for (;;) {
		const { requests } = network.figures;

		await sleep(SILENCE_MS);

		if (network.figures.requests === requests && network.isQuiet()) return NOTHING_WRONG;

		const next = patience(requests - atFirst > LAST_WORDS);

		if (next === 'wait') continue;

		const last = devices.map(
			(_, index) => `device ${index} asked last\n${network.lastWords(index).join('\n')}`,
		);

		return found(next, [
			`I8: still asking: ${requests - atFirst} requests since all agreed; ${last.join('\n')}`,
		]);
	}
}

/** I3: sending again what the server took changes nothing and gives no version. */
export async function checkReplay({ network, world }: Run): Promise<Finding> {
	const before = await recorded();
	const refused: string[] = [];

	for (const push of network.taken) {
		const reply = await world.answer(push);

		if (reply?.status !== 200) {
			refused.push(`I3: what was taken is answered with ${reply?.status ?? 'nothing'}`);
		}
	}

	const after = await recorded();
	const changed = before === after ? [] : [`I3: sending again what was taken made of ${before} ${after}`];

	return { violations: [...refused, ...changed], undecided: [] };

	async function recorded(): Promise<string> {
		return JSON.stringify([...(await world.progress())]);
	}
}

/** Wakes the devices until a check finds nothing wrong, or patience ends. */
async function agree(run: Run, check: (states: DeviceState[]) => Promise<string[]>): Promise<Finding> {
	const patience = startPatience();
	const before = run.devices.map((_, index) => run.network.told(index));
	const wasTold = () => before.every((times, index) => run.network.told(index) >= times + ENOUGH_NEWS);

	for (;;) {
		await Promise.all(run.devices.map((device) => device.hear('woken')));
		await calmDown(run);

		const wrong = await check(await Promise.all(run.devices.map((device) => device.look())));

		// What was caught on the wire will not be undone by waiting.
		if (wrong.length === 0 || (await run.world.violations()).length > 0) return NOTHING_WRONG;

		const next = patience(wasTold());

		if (next !== 'wait') return found(next, wrong);
	}
}

/** What is still wrong when patience has ended, by how it ended. */
function found(end: 'judge' | 'give up', wrong: string[]): Finding {
	return end === 'judge' ? { violations: wrong, undecided: [] } : { violations: [], undecided: wrong };
}

async function calmDown({ network }: Run): Promise<void> {
	for (let quietFor = 0, before = -1; quietFor < 3;) {
		await sleep(8);

		quietFor = network.isQuiet() && network.figures.requests === before ? quietFor + 1 : 0;
		before = network.figures.requests;
	}
}

function isSame(a: ProgressDocument, b: ProgressDocument | undefined): boolean {
	return b !== undefined && sameProgress(a, b);
}

/** What was done, without when. */
function withoutTimes(document: ProgressDocument): ProgressDocument {
	const mark = (time: number | null) => (time === null ? null : 1);
	const steps = Object.entries(document.steps).map(([id, { turn, startedAt, finishedAt }]) => [
		id,
		{ turn, startedAt: mark(startedAt), finishedAt: mark(finishedAt) },
	]);

	return {
		...document,
		steps: Object.fromEntries(steps) as ProgressDocument['steps'],
		lastStep: null,
		lastWorkedAt: 0,
	};
}
