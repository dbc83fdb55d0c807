import { defineHook } from '@directus/extensions-sdk';
import type { Application } from 'express';
import blockKinds from 'virtual:block-kinds';
import { directusDatabase } from '../../db/directus-database.ts';
import { guard } from '../../http/guard.ts';
import { keepBlocksAtHome } from '../keep-blocks-at-home.ts';
import { keepCompletions } from '../keep-completions.ts';
import { keepSearchComplete } from '../keep-search-complete.ts';
import { keepUsersPrivate } from '../keep-users-private.ts';
import { nameTheField } from '../name-the-field.ts';
import { protectRecords } from '../protect-records.ts';
import { postgresLimiter } from '../postgres-limiter.ts';
import { postgresPokeHub } from '../postgres-poke-hub.ts';
import { serveLearnerApp } from '../serve-learner-app.ts';
import { readSettings } from '../settings.ts';
import { limitSideDoors } from '../limit-side-doors.ts';
import { limitSignIns } from '../limit-sign-ins.ts';
import { mountSync } from '../mount-sync.ts';

/** What has to stand before Directus' own middleware, and what guards records that are not edited by hand. */
export default defineHook(({ init, filter, action }, context) => {
	const settings = readSettings(context.env);
	const database = directusDatabase(context.database);
	const signIns = postgresLimiter('sign-in', settings.failedSignInsPerMinute, context.database);
	const hub = postgresPokeHub({ database, knex: context.database, log: context.logger });

	init('middlewares.before', ({ app }: { app?: Application }) => {
		if (!app) return;

		app.use('/learning', guard);
		mountSync(app, { database, hub, now: Date.now }, settings, context.logger);
		limitSignIns(app, signIns, context.logger);
		serveLearnerApp(app, settings.appFolder, context.logger);
	});

	init('middlewares.after', ({ app }: { app?: Application }) => {
		if (!app) return;

		// The same name as in the endpoint: mails count together, whoever sends them.
		const mails = postgresLimiter('register', settings.registrationsPerMinute, context.database);

		limitSideDoors(app, { signIns, mails });
	});

	// Only a server listens: commands such as `directus schema snapshot` load extensions too.
	action('server.start', () => {
		hub.start();
		keepSearchComplete({ database, blockKinds }, context.logger);
		keepCompletions(database, context.logger);
	});
	action('server.stop', () => hub.stop());

	protectRecords(filter);
	keepBlocksAtHome(filter);
	nameTheField(filter);
	keepUsersPrivate(filter);
});
