import {
	type AccountExport,
	type CatalogueQuery,
	type Checkpoint,
	Manifest,
	PROTOCOL_VERSION,
	type PasswordChangeBody,
	PathDocument,
	Profile,
	type ProfileChange,
	type ProgressDocument,
	PullReply,
	PushReply,
	type RegisterBody,
} from '@learning-paths/contract';
import type { Reply, Request, Schema } from './create-request.ts';
import type { Outcome } from './outcome.ts';
import { succeeded } from './outcome.ts';
import { CataloguePage, data } from './replies.ts';

/** The server's address book: what can be asked, in the contract's words. */
export type LearningApi = ReturnType<typeof createLearningApi>;

/** Where a path's blocks are asked for. */
export function pathAddress(id: string): string {
	return `/learning/paths/${id}`;
}

/** @param device This device's name for itself: what it changes then does not poke it. */
export function createLearningApi(request: Request, device: string) {
	const sync = (user: string) => `/learning/sync/v${PROTOCOL_VERSION}/${user}`;
	const named = (address: string) => `${address}?device=${device}`;

	return {
		register: (body: RegisterBody) =>
			request({ method: 'POST', path: '/learning/register', body, reply: null }).then(statusOf),

		requestPassword: (email: string) =>
			request({ method: 'POST', path: '/learning/password/request', body: { email }, reply: null }).then(
				statusOf,
			),

		resetPassword: (token: string, password: string) =>
			request({
				method: 'POST',
				path: '/learning/password/reset',
				body: { token, password },
				reply: null,
			}).then(statusOf),

		me: () => request({ path: '/learning/me', reply: data(Profile) }).then(valueOf),

		changeMe: (body: ProfileChange) =>
			request({ method: 'PATCH', path: '/learning/me', body, reply: data(Profile) }).then(valueOf),

		/** @param reply Given by whoever asks: the schema is not needed for the first screen. */
		exportMe: (reply: Schema<AccountExport>) =>
			request({ path: '/learning/me/export', reply: data(reply) }).then(valueOf),

		changePassword: (body: PasswordChangeBody) =>
			request({ method: 'PATCH', path: '/learning/me/password', body, reply: null }).then(statusOf),

		deleteMe: (password: string) =>
			request({ method: 'DELETE', path: '/learning/me', body: { password }, reply: null }).then(statusOf),

		catalogue: (query: CatalogueQuery, signal?: AbortSignal) => {
			const page = new URLSearchParams({ page: String(query.page), size: String(query.size) });

			if (query.search) page.set('search', query.search);

			return request({ path: `/learning/paths?${page}`, reply: CataloguePage, signal }).then(valueOf);
		},

		path: (id: string) => request({ path: pathAddress(id), reply: data(PathDocument) }).then(valueOf),

		/** The list of what belongs on this learner's devices; undefined when it is still the one that `tag` names. */
		manifest: async (user: string, tag: string | null) => {
			const outcome = await request({
				path: `${sync(user)}/content`,
				headers: tag === null ? {} : { 'if-none-match': tag },
				reply: Manifest,
			});

			if (!outcome.ok) return outcome;

			const { headers, value } = outcome.value;

			return succeeded({ tag: headers.get('etag'), items: value?.data });
		},

		body: (user: string, path: string, revision: number) =>
			request({
				path: `${sync(user)}/content/${path}/${revision}`,
				reply: data(PathDocument),
				immutable: true,
			}).then(valueOf),

		save: (user: string, path: string) =>
			request({ method: 'PUT', path: named(`${sync(user)}/saved/${path}`), reply: null }).then(statusOf),

		unsave: (user: string, path: string) =>
			request({ method: 'DELETE', path: named(`${sync(user)}/saved/${path}`), reply: null }).then(statusOf),

		pull: (user: string, checkpoint: Checkpoint | undefined, batch: number) => {
			const query = new URLSearchParams({ batch: String(batch) });

			if (checkpoint) {
				query.set('generation', checkpoint.generation);
				query.set('version', String(checkpoint.version));
			}

			return request({ path: `${sync(user)}/progress?${query}`, reply: PullReply }).then(valueOf);
		},

		push: (user: string, documents: ProgressDocument[]) =>
			request({
				method: 'POST',
				path: named(`${sync(user)}/progress`),
				body: { documents },
				reply: PushReply,
			}).then(valueOf),

		events: (user: string) => named(`${sync(user)}/events`),
	};
}

function statusOf(outcome: Outcome<Reply<unknown>>): Outcome<number> {
	return outcome.ok ? succeeded(outcome.value.status) : outcome;
}

/** A reply without the body that was asked for cannot be used. */
function valueOf<T>(outcome: Outcome<Reply<T>>): Outcome<T> {
	if (!outcome.ok) return outcome;

	const { status, value } = outcome.value;

	return value === undefined ? { ok: false, failure: { kind: 'broken', status } } : succeeded(value);
}
