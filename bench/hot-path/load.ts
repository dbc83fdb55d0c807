import autocannon from 'autocannon';
import { readFile } from 'node:fs/promises';
import type { BenchLearner } from './learners.ts';

/** Something that answers requests, and the process that pays for it. */
export interface Subject {
	name: string;
	url: string;
	pid: number;
	/** The request that one learner's device sends. `turn` counts up, so that no two pushes are the same. */
	request(learner: BenchLearner, turn: number): SubjectRequest;
}

export interface SubjectRequest {
	method: 'GET' | 'POST';
	path: string;
	headers: Record<string, string>;
	body?: string;
}

/** One round against one subject. */
export interface Round {
	/** Requests a second, closed loop. */
	perSecond: number;
	/** CPU time of the server's process for one request, in microseconds; the database's own is not in it. */
	cpuMicros: number;
	latencyP99Ms: number;
}

const CONNECTIONS = 16;

/** Clock ticks a second in /proc: fixed at 100 on Linux for every architecture that we run on. */
const TICKS_PER_SECOND = 100;

let turn = 0;

/** Sends requests for some seconds, as fast as they are answered. @throws when any of them fails. */
export async function measure(
	subject: Subject,
	learners: readonly BenchLearner[],
	seconds: number,
): Promise<Round> {
	const before = await cpuSeconds(subject.pid);
	const result = await autocannon({
		url: subject.url,
		connections: CONNECTIONS,
		duration: seconds,
		requests: [
			{
				setupRequest: (request) => {
					turn += 1;

					const learner = learners[turn % learners.length];

					return learner ? { ...request, ...subject.request(learner, turn) } : request;
				},
			},
		],
	});
	const spent = (await cpuSeconds(subject.pid)) - before;

	if (result.non2xx > 0 || result.errors > 0) {
		throw new Error(`${subject.name}: ${result.non2xx} refused, ${result.errors} failed`);
	}

	return {
		perSecond: result.requests.average,
		cpuMicros: (spent * 1_000_000) / result.requests.total,
		latencyP99Ms: result.latency.p99,
	};
}

/** User and system time of a process so far, by Linux' /proc. */
async function cpuSeconds(pid: number): Promise<number> {
	const stat = await readFile(`/proc/${pid}/stat`, 'utf8');
	// The program's name stands in parentheses and may hold spaces.
	const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');

	return (Number(fields[11]) + Number(fields[12])) / TICKS_PER_SECOND;
}
