import { expect, test } from 'vitest';
import { readSettings } from './settings.ts';
import { welcome } from './welcome.ts';

const settings = readSettings({ DEMO: 'true', PORT: '8100' });
const person = { email: 'someone@example.com', password: 'abcd-efgh', isGenerated: true };
const signIns = {
	admin: { ...person, title: 'Admin', isGenerated: false },
	editor: { ...person, title: 'Editor' },
	learner: { ...person, title: 'Learner' },
};

test('says where everything is and who can sign in, but no password that is not ours', () => {
	expect(welcome(settings, signIns, { seconds: 7 }).split('\n').map(withoutGaps)).toEqual([
		'',
		'Studio http://localhost:8100/admin/',
		'Learner app http://localhost:8100/app/',
		'',
		'Admin someone@example.com (the password you set)',
		'Editor someone@example.com abcd-efgh',
		'Learner someone@example.com abcd-efgh',
		'',
		'ready after 7 s · Ctrl-C stops it',
	]);
});

// `npm run dev` named the learner app of Directus, where nothing was.
test('names the learner app where somebody else serves it', () => {
	const lines = welcome(settings, signIns, { seconds: 7, learnerApp: 'http://localhost:5173/app/' });

	expect(withoutGaps(lines)).toContain('Learner app http://localhost:5173/app/');
	expect(lines).not.toContain('8100/app/');
});

function withoutGaps(line: string): string {
	return line.trim().replaceAll(/ +/g, ' ');
}
