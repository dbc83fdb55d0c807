import { PublishBody } from '@learning-paths/contract';
import { editorOf } from '../callers.ts';
import type { Caller, Deps } from '../deps.ts';
import { parse, parseId } from '../parse.ts';
import { publishDraft } from '../publish-draft.ts';
import type { Route } from '../route.ts';

type Needs = Pick<Deps, 'database' | 'blockKinds' | 'mayEdit' | 'fingerprint' | 'now'>;

/** `POST /editor/paths/:id/publish`: freezes the draft as the next revision and puts it before the learners. */
export const publishPath: Route<Caller, Needs> = {
	method: 'post',
	path: '/editor/paths/:id/publish',

	async handle(call, deps) {
		const path = parseId(call.params['id']);
		const editor = await editorOf(call.caller, path, deps);
		const body = parse(PublishBody, call.body ?? {});

		return { json: { data: await publishDraft(path, editor, body, deps) } };
	},
};
