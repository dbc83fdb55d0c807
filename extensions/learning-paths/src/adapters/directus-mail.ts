import type { Mail } from '../domain/mails.ts';
import type { DirectusContext } from './context.ts';

export type SendMail = (to: string, mail: Mail) => void;

/**
 * Mail by what the operator has set up in Directus. Nobody waits for it: how long a reply takes would tell who has an account,
 * and a mail server that is down is no fault of the request. Whoever gets no mail asks again.
 */
export function directusMail(
	context: Pick<DirectusContext, 'services' | 'database' | 'getSchema' | 'logger'>,
): SendMail {
	const send = async (to: string, mail: Mail) => {
		const schema = await context.getSchema();

		await new context.services.MailService({ schema, knex: context.database }).send({ to, ...mail });
	};

	return (to, mail) => {
		send(to, mail).catch((error: unknown) => {
			context.logger.error(
				error,
				`The mail “${mail.subject}” could not be sent. Check Directus’ EMAIL_ variables.`,
			);
		});
	};
}
