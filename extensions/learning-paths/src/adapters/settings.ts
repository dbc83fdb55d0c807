import * as z from 'zod/mini';

/** Directus has turned what looks like a number or a boolean into one already. */
const PositiveInt = z.coerce.number().check(z.int(), z.positive());

/** What Directus takes when nobody has set up mail. */
const MAIL_PLACEHOLDER = 'no-reply@example.com';

const Environment = z.object({
	SECRET: z.string(),
	SESSION_COOKIE_NAME: z.string(),
	PUBLIC_URL: z.string(),
	/** Folder of the built learner app; without it `/app/` is not served. */
	LEARNER_APP_DIR: z.optional(z.string()),
	/** The sender of all mails. Directus' own default is a placeholder: whoever sets mail up has to set this. */
	EMAIL_FROM: z._default(z.string(), MAIL_PLACEHOLDER),
	/** Accounts must prove their e-mail address before they can sign in. Needs Directus' e-mail settings. */
	LEARNING_VERIFY_EMAIL: z._default(z.boolean(), false),
	/** Registrations, and new passwords, a minute and network address. Raise it where a whole class shares one. */
	LEARNING_REGISTRATIONS_PER_MINUTE: z._default(PositiveInt, 5),
	/** Failed sign-ins a minute and network address. */
	LEARNING_FAILED_SIGN_INS_PER_MINUTE: z._default(PositiveInt, 20),
});

export interface Settings {
	secret: string;
	sessionCookie: string;
	publicUrl: string;
	appFolder: string | null;
	/** Whether the operator has set up mail. */
	sendsMail: boolean;
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

	const sendsMail = result.data.EMAIL_FROM !== MAIL_PLACEHOLDER;

	if (result.data.LEARNING_VERIFY_EMAIL && !sendsMail) {
		throw new Error(
			'Learning Paths: LEARNING_VERIFY_EMAIL needs mail. Set EMAIL_FROM and the other EMAIL_ variables of Directus.',
		);
	}

	return {
		secret: result.data.SECRET,
		sessionCookie: result.data.SESSION_COOKIE_NAME,
		publicUrl: result.data.PUBLIC_URL,
		appFolder: result.data.LEARNER_APP_DIR ?? null,
		sendsMail,
		verifyEmail: result.data.LEARNING_VERIFY_EMAIL,
		registrationsPerMinute: result.data.LEARNING_REGISTRATIONS_PER_MINUTE,
		failedSignInsPerMinute: result.data.LEARNING_FAILED_SIGN_INS_PER_MINUTE,
	};
}
