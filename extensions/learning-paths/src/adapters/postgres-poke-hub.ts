import type { Knex } from 'knex';
import { affectedLearners } from '../db/affected-learners.ts';
import { membersAmong } from '../db/members-among.ts';
import { notify } from '../db/notify.ts';
import { POKE_CHANNEL } from '../db/poke-channel.ts';
import type { Database } from '../db/sql.ts';
import type { Log } from '../http/serve.ts';
import type { Listener, PokeHub, Topic } from '../http/sync/poke-hub.ts';
import { listenToPostgres, type PostgresListener } from './listen-to-postgres.ts';

/** Notices of the database's own triggers (`090-pokes.sql`). */
const CONTENT = 'learning_content';

/** Pokes of one learner's burst of work become one message; a commit never waits for it. */
const COLLECT_MS = 50;

/** Two uuids, a topic and punctuation stay below 100 bytes; a message must stay below 8,000. */
const POKES_PER_MESSAGE = 75;

/** Whom to look up: those who have a path, the members of a group, or just these. */
interface ContentNotice {
	path?: string;
	group?: string;
	profiles?: string[];
}

type Message = [topic: Topic, profile: string, device: string | null][];

/**
 * Pokes by Postgres' LISTEN/NOTIFY: they reach every node on the database and need no broker. Our own node hears itself the same
 * way, so one path serves one node and many.
 */
export function postgresPokeHub(deps: { database: Database; knex: Knex; log: Log }): PokeHub & {
	start(): void;
	stop(): void;
} {
	const listeners = new Map<string, Set<Listener>>();
	const pending = new Map<string, Message[number]>();
	let connection: PostgresListener | null = null;
	let timer: NodeJS.Timeout | null = null;

	return {
		progressChanged: (profile, device) => collect('progress', profile, device),
		contentChanged: (profile, device) => collect('content', profile, device),

		listen(listener) {
			const group = listeners.get(listener.profile) ?? new Set();

			listeners.set(listener.profile, group.add(listener));

			return () => {
				group.delete(listener);
				if (group.size === 0 && listeners.get(listener.profile) === group) listeners.delete(listener.profile);
			};
		},

		start() {
			connection = listenToPostgres(
				{ knex: deps.knex, log: deps.log },
				{ channels: [POKE_CHANNEL, CONTENT], onNotice: hear, onReconnect: pokeEveryone },
			);
		},

		stop() {
			connection?.close();
			for (const listener of everyone()) listener.close();
		},
	};

	function collect(topic: Topic, profile: string, device: string | null): void {
		const key = `${topic} ${profile}`;
		const earlier = pending.get(key);

		// Work of two devices at once is news for both.
		pending.set(key, [topic, profile, earlier && earlier[2] !== device ? null : device]);
		timer ??= setTimeout(flush, COLLECT_MS).unref();
	}

	function flush(): void {
		const pokes = [...pending.values()];

		timer = null;
		pending.clear();

		for (let at = 0; at < pokes.length; at += POKES_PER_MESSAGE) {
			const message: Message = pokes.slice(at, at + POKES_PER_MESSAGE);

			notify(POKE_CHANNEL, JSON.stringify(message), deps.database).catch((error: unknown) => {
				deps.log.warn(error, 'Pokes were lost. Devices will learn of the change at their next pull');
			});
		}
	}

	async function hear(channel: string, payload: string): Promise<void> {
		const message: unknown = JSON.parse(payload);

		if (channel === POKE_CHANNEL) {
			for (const [topic, profile, device] of message as Message) poke(profile, topic, device);

			return;
		}

		for (const affected of await affectedBy(message as ContentNotice)) poke(affected, 'content', null);
	}

	async function affectedBy({ path, group, profiles = [] }: ContentNotice): Promise<string[]> {
		const connected = [...listeners.keys()];

		if (connected.length === 0) return [];
		if (path !== undefined) return affectedLearners(path, connected, deps.database);
		if (group !== undefined) return membersAmong(group, connected, deps.database);

		return profiles;
	}

	function poke(profile: string, topic: Topic, origin: string | null): void {
		for (const listener of listeners.get(profile) ?? []) {
			if (origin === null || listener.device !== origin) listener.poke(topic);
		}
	}

	/** Nobody knows what was missed while the connection was down. */
	function pokeEveryone(): void {
		for (const listener of everyone()) {
			listener.poke('progress');
			listener.poke('content');
		}
	}

	function everyone(): Listener[] {
		return [...listeners.values()].flatMap((group) => [...group]);
	}
}
