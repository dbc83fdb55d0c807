import { ErrorCode, isDirectusError } from '@directus/errors';
import jwt from 'jsonwebtoken';
import { directusDatabase } from '../db/directus-database.ts';
import { updateProfile } from '../db/profiles.ts';
import { LEARNER_ROLE } from '../db/roles.ts';
import type { Accounts } from '../http/deps.ts';
import type { DirectusContext } from './context.ts';
import type { Settings } from './settings.ts';

type Context = Pick<DirectusContext, 'services' | 'database' | 'getSchema' | 'logger'>;

/** Accounts by Directus' own user service: its hashing, its password policy, its hooks and flows. */
export function directusAccounts(context: Context, settings: Settings): Accounts {
	const { AuthenticationService, UsersService, MailService } = context.services;

	const users = async () => new UsersService({ schema: await context.getSchema(), accountability: null });

	return {
		verifyEmail: settings.verifyEmail,

		async register({ email, password, displayName, locale }) {
			const schema = await context.getSchema();
			const id = await context.database
				.transaction(async (transaction) => {
					const users = new UsersService({ schema, knex: transaction, accountability: null });
					const user = await users.createOne({
						email,
						password,
						role: LEARNER_ROLE,
						status: settings.verifyEmail ? 'unverified' : 'active',
					});

					// A trigger has made the profile in this transaction.
					await updateProfile(String(user), { displayName, locale }, directusDatabase(transaction));

					return String(user);
				})
				.catch((error: unknown) => {
					if (isDirectusError(error, ErrorCode.RecordNotUnique)) return null;
					throw error;
				});

			if (id !== null && settings.verifyEmail) {
				await sendVerification(email, new MailService({ schema, knex: context.database }), settings);
			}

			return id;
		},

		async verify(token) {
			try {
				await (await users()).verifyRegistration(token);

				return true;
			} catch (error) {
				context.logger.debug(error, 'A verification link was refused');

				return false;
			}
		},

		async hasPassword(user, password) {
			const authentication = new AuthenticationService({ schema: await context.getSchema() });

			try {
				await authentication.verifyPassword(user, password);

				return true;
			} catch (error) {
				if (isDirectusError(error)) return false;
				throw error;
			}
		},

		async changePassword(user, password) {
			await (await users()).updateOne(user, { password });
		},

		async erase(user) {
			await (await users()).deleteOne(user);
		},
	};
}

/** The token is the one that Directus' own `verifyRegistration` reads. */
async function sendVerification(
	email: string,
	mail: { send(options: { to: string; subject: string; text: string }): Promise<unknown> },
	settings: Settings,
): Promise<void> {
	const token = jwt.sign({ email, scope: 'pending-registration' }, settings.secret, {
		expiresIn: '7d',
		issuer: 'directus',
	});
	const link = new URL(
		`learning/register/verify?token=${token}`,
		`${settings.publicUrl.replace(/\/$/, '')}/`,
	);

	await mail.send({
		to: email,
		subject: 'Confirm your e-mail address',
		text: `Open this link to finish your registration. It is valid for 7 days.\n\n${link.href}\n\nIf you did not register, ignore this message.`,
	});
}
