/** Every error code of `/learning/*`, and the HTTP status it comes with. Directus answers with its own codes where Directus answers. */
export const ERROR_STATUS = {
	INVALID_PAYLOAD: 400,
	/** What was sent is no zip file that can be read. */
	INVALID_ZIP: 400,
	/** There is no Markdown in the zip file. */
	NOTHING_TO_IMPORT: 400,
	INVALID_CREDENTIALS: 401,
	TOKEN_EXPIRED: 401,
	UNAUTHENTICATED: 401,
	FORBIDDEN: 403,
	/** The password that confirms a change is not right. No 401: the session is as good as before. */
	WRONG_PASSWORD: 403,
	/** Who works in the Studio is deleted there, by an admin: others build on what they made. */
	STUDIO_ACCOUNT: 403,
	NOT_FOUND: 404,
	/** The session belongs to another user than the one in the address: a tab left open by another account. */
	WRONG_USER: 409,
	EMAIL_TAKEN: 409,
	/** This instance cannot send mail: whoever runs it has to help. */
	NO_MAIL: 409,
	/** The draft has changed since its impact was shown. */
	STALE_DRAFT: 409,
	/** What an import would do has changed since its dry run. */
	STALE_PLAN: 409,
	/** A zip file is larger than the limits allow, packed or unpacked. */
	TOO_LARGE: 413,
	/** This app speaks a protocol that the server no longer serves. */
	UPDATE_REQUIRED: 426,
	REQUESTS_EXCEEDED: 429,
	/** Back-pressure, with `Retry-After`: the one 5xx that is part of the contract. */
	SERVICE_UNAVAILABLE: 503,
} as const;

export type ErrorCode = keyof typeof ERROR_STATUS;

/** The body of every error reply: Directus' own shape. */
export interface ErrorReply {
	errors: { message: string; extensions: { code: string } }[];
}
