import * as z from 'zod/mini';

/** Directus has turned what looks like a number or a boolean into one already. */
const PositiveInt = z.coerce.number().check(z.int(), z.positive());

const Environment = z.object({
	SECRET: z.string(),
	SESSION_COOKIE_NAME: z.string(),
	PUBLIC_URL: z.string(),
	/** Folder of the built learner app; without it `/app/` is not served. */
	LEARNER_APP_DIR: z.optional(z.string()),
	/** Accounts must prove their e-mail address before they can sign in. Needs Directus' e-mail settings. */
	LEARNING_VERIFY_EMAIL: z._default(z.boolean(), false),
	/** Registrations a minute and network address. Raise it where a whole class shares one. */
	LEARNING_REGISTRATIONS_PER_MINUTE: z._default(PositiveInt, 5),
	/** Failed sign-ins a minute and network address. */
	LEARNING_FAILED_SIGN_INS_PER_MINUTE: z._default(PositiveInt, 20),
});

export interface Settings {
	secret: string;
	sessionCookie: string;
	publicUrl: string;
	appFolder: string | null;
	verifyEmail: boolean;
	registrationsPerMinute: number;
	failedSignInsPerMinute: number;
}

/** Reads our part of Directus' environment once. @throws when it is broken: better no start than a wrong one. */
export function readSettings(env: Record<string, unknown>): Settings {
	const result = Environment.safeParse(env);

	if (!result.success) {
		throw new Error(`Learning Paths: check the environment.\n${z.prettifyError(result.error)}`);
	}

	return {
		secret: result.data.SECRET,
		sessionCookie: result.data.SESSION_COOKIE_NAME,
		publicUrl: result.data.PUBLIC_URL,
		appFolder: result.data.LEARNER_APP_DIR ?? null,
		verifyEmail: result.data.LEARNING_VERIFY_EMAIL,
		registrationsPerMinute: result.data.LEARNING_REGISTRATIONS_PER_MINUTE,
		failedSignInsPerMinute: result.data.LEARNING_FAILED_SIGN_INS_PER_MINUTE,
	};
}
