import { ErrorCode, isDirectusError } from '@directus/errors';
import { type Account, findAccount, findAccountByEmail } from '../db/accounts.ts';
import { directusDatabase } from '../db/directus-database.ts';
import { updateProfile } from '../db/profiles.ts';
import { LEARNER_ROLE } from '../db/roles.ts';
import type { Sql } from '../db/sql.ts';
import { linkMail } from '../domain/mails.ts';
import type { Accounts } from '../http/deps.ts';
import type { DirectusContext } from './context.ts';
import { directusMail } from './directus-mail.ts';
import { mailLinks, type Purpose } from './mail-links.ts';
import type { Settings } from './settings.ts';

type Context = Pick<DirectusContext, 'services' | 'database' | 'getSchema' | 'logger'>;

/** Where the links in mails lead, below the public address. */
const LINKS: Record<Purpose, string> = {
	verification: 'learning/register/verify',
	password: 'app/new-password',
};

/** Accounts by Directus' own user service: its hashing, its password policy, its hooks and flows. */
export function directusAccounts(context: Context, settings: Settings): Accounts {
	const links = mailLinks(settings.secret);
	const sendMail = directusMail(context);
	const database = directusDatabase(context.database);

	const usersIn = async (knex: DirectusContext['database']) =>
		new context.services.UsersService({ schema: await context.getSchema(), knex, accountability: null });

	const mailLink = (purpose: Purpose, account: Account) => {
		const link = new URL(LINKS[purpose], `${settings.publicUrl.replace(/\/$/, '')}/`);

		link.searchParams.set('token', links.sign(purpose, account));
		sendMail(account.email, linkMail(purpose, account, link.href));
	};

	/** The account behind a link that is still good. */
	const openLink = async (purpose: Purpose, token: string, status: string) => {
		const link = links.read(purpose, token);
		const account = link && (await findAccount(link.user, database));

		return account?.status === status && link?.isFor(account.password) ? account : null;
	};

	return {
		verifyEmail: settings.verifyEmail,
		sendsMail: settings.sendsMail,

		async register({ email, password, displayName, locale }) {
			const registered = await context.database
				.transaction(async (transaction) => {
					const [users, sql] = [await usersIn(transaction), directusDatabase(transaction)];
					const waiting = settings.verifyEmail ? await findWaiting(email, sql) : null;

					// Whoever could not open the first mail registers again. Only the newest password counts, and only its link.
					if (waiting) await users.updateOne(waiting.user, { password });

					const user =
						waiting?.user ??
						String(
							await users.createOne({
								email,
								password,
								role: LEARNER_ROLE,
								status: settings.verifyEmail ? 'unverified' : 'active',
							}),
						);

					// A trigger has made the profile in this transaction.
					await updateProfile(user, { displayName, locale }, sql);

					return user;
				})
				.catch((error: unknown) => {
					if (isDirectusError(error, ErrorCode.RecordNotUnique)) return null;
					throw error;
				});

			if (registered !== null && settings.verifyEmail) {
				const account = await findAccount(registered, database);

				if (account) mailLink('verification', account);
			}

			return registered;
		},

		async verify(token) {
			const account = await openLink('verification', token, 'unverified');

			if (account) await (await usersIn(context.database)).updateOne(account.user, { status: 'active' });

			return account !== null;
		},

		async requestPassword(email) {
			const account = await findAccountByEmail(email, database);

			if (account?.status === 'active' && account.hasPassword) mailLink('password', account);
		},

		async resetPassword(token, password) {
			const account = await openLink('password', token, 'active');

			// It ends all sessions, too: whoever had the old password is out.
			if (account) await (await usersIn(context.database)).updateOne(account.user, { password });

			return account !== null;
		},

		async hasPassword(user, password) {
			const authentication = new context.services.AuthenticationService({
				schema: await context.getSchema(),
			});

			try {
				await authentication.verifyPassword(user, password);

				return true;
			} catch (error) {
				if (isDirectusError(error)) return false;
				throw error;
			}
		},

		async changePassword(user, password) {
			await (await usersIn(context.database)).updateOne(user, { password });
		},

		async erase(user) {
			await (await usersIn(context.database)).deleteOne(user);
		},
	};
}

async function findWaiting(email: string, sql: Sql): Promise<Account | null> {
	const account = await findAccountByEmail(email, sql);

	return account?.status === 'unverified' ? account : null;
}
