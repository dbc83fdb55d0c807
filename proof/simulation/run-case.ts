import { setTimeout as sleep } from 'node:timers/promises';
import {
	finishStep,
	join,
	noProgress,
	type ProgressDocument,
	reopenStep,
	startOver,
	startStep,
} from '@learning-paths/contract';
import type { DeviceRequest, Edit } from '../../learner-app/src/data/testing/device-messages.ts';
import type { DevicePool } from '../device/device-pool.ts';
import { type Device, openDevice } from '../device/open-device.ts';
import { createFaultyNetwork } from '../network/faulty-network.ts';
import { type Case, DEVICES, type Operation } from './case.ts';
import { checkConvergence, checkContent, checkReplay, checkSilence } from './check-run.ts';
import { documentsOf } from './documents-of.ts';
import type { Finding, Outcome } from './outcome.ts';
import { isForbidden, type Run } from './run.ts';
import type { World } from './world.ts';

/** Plays a case and checks all that must hold afterwards. */
export async function runCase(
	theCase: Case,
	deps: {
		world: World;
		pool: DevicePool;
		random: () => number;
		/** What happens to the server in the middle of it. */
		accident?: () => Promise<void>;
	},
): Promise<Outcome> {
	const { world, pool, random } = deps;
	const network = createFaultyNetwork(theCase.faults, {
		answer: (request) => world.answer(request),
		breakOff: (request) => world.breakOff(request),
		random,
	});
	const devices = await Promise.all(Array.from({ length: DEVICES }, (_, index) => openAt(index)));
	const run: Run = {
		world,
		devices,
		network,
		saved: new Map(),
		written: await documentsOf(world),
		visible: new Set(world.paths.filter((path) => !isForbidden(path, world))),
		async setVisible(path, visible) {
			if (visible) run.visible.add(path);
			else run.visible.delete(path);

			await world.setVisible(path, visible);
		},
		isCorrected: setsClockForward(theCase.operations),
	};

	devices.forEach((device, index) => {
		world.onPoke(nameOf(index), (topic) => {
			// Most pokes arrive. It must not matter.
			if (random() < 0.7) device.hear(topic).catch(() => undefined);
		});
	});

	try {
		const middle = Math.floor(theCase.operations.length / 2);
		let accident: Promise<void> | undefined;

		for (const [index, operation] of theCase.operations.entries()) {
			// Not waited for: the devices go on meanwhile.
			if (index === middle) accident = deps.accident?.();

			await play(operation, run);
		}

		await accident;
		network.calm();
		await Promise.all(
			devices.map(async (device) => {
				await device.fill(false);
				await device.hear('signed-in');
			}),
		);

		const { violations, undecided } = await checkAll(run);

		return {
			violations: [...new Set([...(await world.violations()), ...violations])],
			undecided,
			figures: {
				operations: theCase.operations.length,
				requests: network.figures.requests,
				faults: network.figures.faults,
				pushes: network.figures.pushes,
			},
		};
	} finally {
		await Promise.all(devices.map((device) => device.close()));
	}

	function openAt(index: number): Promise<Device> {
		const plan = { owner: world.learner, name: nameOf(index), clockAhead: 0 };

		return openDevice(plan, { pool, answer: (request: DeviceRequest) => network.send(index, request) });
	}
}

/** One after the other: a check that could not be decided takes from the next what it counts on. */
async function checkAll(run: Run): Promise<Finding> {
	const violations: string[] = [];

	for (const check of [checkContent, checkConvergence, checkSilence, checkReplay]) {
		const finding = await check(run);

		violations.push(...finding.violations);

		if (finding.undecided.length > 0) return { violations, undecided: finding.undecided };
	}

	return { violations, undecided: [] };
}

async function play(operation: Operation, run: Run): Promise<void> {
	const { world, network } = run;
	const device = 'device' in operation ? run.devices[operation.device] : undefined;
	const path = 'path' in operation ? world.paths[operation.path] : undefined;
	const step = 'step' in operation ? world.steps[operation.step] : undefined;

	switch (operation.do) {
		case 'work':
			await work(operation.edit);
			break;
		case 'intervene':
			await intervene(operation.edit);
			break;
		case 'offline':
		case 'online':
			network.setOnline(operation.device, operation.do === 'online');
			if (operation.do === 'online') await device?.hear('woken');
			break;
		case 'crash':
			await device?.crash();
			break;
		case 'restart':
			await device?.restart(operation.clockAhead);
			break;
		case 'wake':
			await device?.hear('woken');
			break;
		case 'repair':
			await device?.hear('repair');
			break;
		case 'fill':
		case 'empty':
			await device?.fill(operation.do === 'fill');
			break;
		case 'grant':
		case 'revoke':
			await run.setVisible(path ?? '', operation.do === 'grant');
			break;
		case 'back up':
			await world.backUp();
			break;
		case 'restore':
			await world.restore();
			break;
		case 'wait':
			await sleep(operation.ms);
	}

	async function work(edit: Edit): Promise<void> {
		try {
			const document = await device?.work(edit, path ?? '', step ?? '');

			if (document) keep(document, [run.saved, run.written]);
		} catch (error) {
			// A full disk says so to the learner; nothing was acknowledged.
			if (!String(error).includes('disk is full') && !String(error).includes('Quota')) throw error;
		}
	}

	async function intervene(edit: Edit): Promise<void> {
		const stored = (await world.progress()).get(path ?? '')?.document ?? noProgress(path ?? '');
		const document = edited(stored, edit, step ?? '');

		if (document === stored) return;

		await world.answer({
			method: 'POST',
			path: `/learning/sync/v1/${world.learner}/progress`,
			headers: { 'content-type': 'application/json' },
			body: JSON.stringify({ documents: [document] }),
		});
		keep(document, [run.written]);
	}
}

function edited(progress: ProgressDocument, edit: Edit, step: string): ProgressDocument {
	const now = Date.now();

	switch (edit) {
		case 'start':
			return startStep(progress, step, now);
		case 'finish':
			return finishStep(progress, step, now);
		case 'reopen':
			return reopenStep(progress, step, now);
		case 'start over':
			return startOver(progress, now);
	}
}

function keep(document: ProgressDocument, into: Map<string, ProgressDocument>[]): void {
	for (const documents of into) {
		const known = documents.get(document.id);

		documents.set(document.id, known ? join(known, document) : document);
	}
}

/**
 * Whether some device's clock ever goes forward. Until its first reply such a device stamps its work in the server's future: by a clock
 * that runs ahead, or by one that was behind and is right again while the device still makes up for it.
 */
function setsClockForward(operations: readonly Operation[]): boolean {
	const furthestBack = new Map<number, number>();

	return operations.some((one) => {
		if (one.do !== 'restart') return false;

		const before = furthestBack.get(one.device) ?? 0;

		furthestBack.set(one.device, Math.min(before, one.clockAhead));

		return one.clockAhead > before;
	});
}

function nameOf(index: number): string {
	return `device-${index}`;
}
