import type { Secrets } from './secrets.ts';
import type { Settings } from './settings.ts';

/** Who can sign in to an instance after its first start. */
export interface SignIn {
	title: string;
	email: string;
	password: string;
	/** False for a password that the operator gave us: it is not ours to print. */
	isGenerated: boolean;
}

/** The first admin, and the people of the demo. */
export type SignIns = Record<'admin' | 'editor' | 'learner', SignIn>;

/** Who they are in this instance. */
export function signInsOf(settings: Settings, secrets: Secrets): SignIns {
	const demo = (title: string, email: string, password: string) => ({
		title,
		email,
		password,
		isGenerated: true,
	});
	return {
		admin: {
			title: 'Admin',
			email: settings.adminEmail,
			password: settings.adminPassword ?? secrets.adminPassword,
			isGenerated: settings.adminPassword === null,
		},
		editor: demo('Editor', 'editor@example.com', secrets.demoEditorPassword),
		learner: demo('Learner', 'learner@example.com', secrets.demoLearnerPassword),
	};
}
