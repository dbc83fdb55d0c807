import type { Settings } from './settings.ts';
import type { SignIns } from './sign-ins.ts';

/** What `npm start` says at the end; its last line begins with `ready`. */
export function welcome(
	{ publicUrl, demo }: Settings,
	{ admin, editor, learner }: SignIns,
	seconds: number,
): string {
	const signIns = demo ? [admin, editor, learner] : [admin];
	return [
		'',
		row('Studio', `${publicUrl}/admin/`),
		row('Learner app', `${publicUrl}/app/`),
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
