import type { Request } from './create-request.ts';
import type { Outcome } from './outcome.ts';
import { succeeded } from './outcome.ts';

/** Directus' own sign-in, with the session in a cookie that no script can read. */
export type SessionApi = ReturnType<typeof createSessionApi>;

export function createSessionApi(request: Request) {
	const post = async (path: string, body: Record<string, unknown>): Promise<Outcome<void>> => {
		const outcome = await request({ method: 'POST', path, body, reply: null });

		return outcome.ok ? succeeded(undefined) : outcome;
	};

	return {
		signIn: (email: string, password: string) => post('/auth/login', { email, password, mode: 'session' }),
		signOut: () => post('/auth/logout', { mode: 'session' }),
		refresh: () => post('/auth/refresh', { mode: 'session' }),
	};
}
