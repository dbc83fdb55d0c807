import type { Accountability } from '@directus/types';
import { profileOf } from '../db/profiles.ts';
import { ApiError } from './api-error.ts';
import type { Caller, Deps } from './deps.ts';

/** The signed-in user's id. @throws ApiError `UNAUTHENTICATED` */
export function userOf(caller: Caller): string {
	return signedIn(caller).user;
}

/** The signed-in user's profile id. @throws ApiError `UNAUTHENTICATED` */
export async function learnerOf(caller: Caller, deps: Pick<Deps, 'database'>): Promise<string> {
	const profile = await profileOf(userOf(caller), deps.database);

	if (profile === null) throw unauthenticated();

	return profile;
}

/** The profile id of whoever is signed in; null when nobody is. */
export async function visitorOf(caller: Caller, deps: Pick<Deps, 'database'>): Promise<string | null> {
	return caller?.user ? profileOf(caller.user, deps.database) : null;
}

/** The signed-in user, who may edit this path. @throws ApiError `UNAUTHENTICATED`, `FORBIDDEN` */
export async function editorOf(caller: Caller, path: string, deps: Pick<Deps, 'mayEdit'>): Promise<string> {
	const { user } = await editorAt(caller, path, deps);

	return user;
}

/** Like `editorOf`, with all that Directus knows of them. */
export async function editorAt(
	caller: Caller,
	path: string,
	deps: Pick<Deps, 'mayEdit'>,
): Promise<Accountability & { user: string }> {
	const editor = signedIn(caller);

	if (!(await deps.mayEdit(editor, path))) {
		throw new ApiError('FORBIDDEN', 'You may not edit this learning path.');
	}

	return editor;
}

/** The signed-in user, who may edit learning paths. @throws ApiError `UNAUTHENTICATED`, `FORBIDDEN` */
export async function editorOfAny(caller: Caller, deps: Pick<Deps, 'mayEdit'>): Promise<Accountability> {
	const editor = signedIn(caller);

	if (!(await deps.mayEdit(editor))) throw new ApiError('FORBIDDEN', 'You may not edit learning paths.');

	return editor;
}

/** The signed-in user, who may edit this path and assign. @throws ApiError `UNAUTHENTICATED`, `FORBIDDEN` */
export async function assignerOf(
	caller: Caller,
	path: string,
	deps: Pick<Deps, 'mayEdit' | 'mayAssign'>,
): Promise<string> {
	await editorOf(caller, path, deps);

	return importerOf(caller, deps);
}

/** The signed-in user, who may assign whatever path. @throws ApiError `UNAUTHENTICATED`, `FORBIDDEN` */
export async function importerOf(caller: Caller, deps: Pick<Deps, 'mayAssign'>): Promise<string> {
	const editor = signedIn(caller);

	if (!(await deps.mayAssign(editor))) throw new ApiError('FORBIDDEN', 'You may not assign learning paths.');

	return editor.user;
}

function signedIn(caller: Caller): Accountability & { user: string } {
	if (!caller?.user) throw unauthenticated();

	return { ...caller, user: caller.user };
}

function unauthenticated(): ApiError {
	return new ApiError('UNAUTHENTICATED', 'Sign in first.');
}
