import type { Settings } from './settings.ts';
import type { SignIns } from './sign-ins.ts';

/**
 * What `npm start` says at the end; its last line begins with `ready`.
 *
 * @param options.learnerApp Where the learner app is, when Directus is not who serves it.
 */
export function welcome(
	{ publicUrl, demo }: Settings,
	{ admin, editor, learner }: SignIns,
	{ seconds, learnerApp = `${publicUrl}/app/` }: { seconds: number; learnerApp?: string },
): string {
	const signIns = demo ? [admin, editor, learner] : [admin];
	return [
		'',
		row('Studio', `${publicUrl}/admin/`),
		row('Learner app', learnerApp),
		'',
		...signIns.map(({ title, email, password, isGenerated }) =>
			row(title, email.padEnd(24), isGenerated ? password : '(the password you set)'),
		),
		'',
		`ready after ${seconds} s · Ctrl-C stops it`,
	].join('\n');
}

function row(title: string, ...cells: string[]): string {
	return `  ${title.padEnd(12)} ${cells.join(' ')}`;
}
