import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import type { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import PostalMime from 'postal-mime';
import { SMTPServer } from 'smtp-server';

export interface ReceivedMail {
	to: string;
	subject: string;
	text: string;
	/** The first link in it. */
	link: URL;
}

/** A real mail server that keeps what it is sent. */
export interface Mailbox {
	/** What Directus has to know to send mail there. */
	env: NodeJS.ProcessEnv;
	/** The next mail to this address that nobody has taken yet. Waits for it; a test that waits in vain runs into its time limit. */
	take(to: string): Promise<ReceivedMail>;
	/** How many mails to this address nobody has taken. */
	count(to: string): number;
	close(): Promise<void>;
}

export async function openMailbox(): Promise<Mailbox> {
	const mails: ReceivedMail[] = [];
	let arrived: () => void = () => undefined;
	const server = new SMTPServer({
		disabledCommands: ['AUTH', 'STARTTLS'],
		onData(stream, _session, done) {
			receive(stream).then((mail) => {
				mails.push(mail);
				arrived();
				done();
			}, done);
		},
	});

	server.listen(0, '127.0.0.1');
	await once(server.server, 'listening');

	const { port } = server.server.address() as AddressInfo;

	return {
		env: {
			EMAIL_TRANSPORT: 'smtp',
			EMAIL_FROM: 'school@example.com',
			EMAIL_SMTP_HOST: '127.0.0.1',
			EMAIL_SMTP_PORT: String(port),
			EMAIL_SMTP_IGNORE_TLS: 'true',
		},

		async take(to) {
			for (;;) {
				const index = mails.findIndex((mail) => mail.to === to);
				const [mail] = index === -1 ? [] : mails.splice(index, 1);

				if (mail) return mail;

				await new Promise<void>((resolve) => (arrived = resolve));
			}
		},

		count: (to) => mails.filter((mail) => mail.to === to).length,
		close: () => new Promise((resolve) => server.close(() => resolve())),
	};
}

async function receive(stream: Readable): Promise<ReceivedMail> {
	const { to, subject = '', text = '' } = await PostalMime.parse(await buffer(stream));
	const [link = 'about:blank'] = /https?:\S+/.exec(text) ?? [];

	return { to: to?.[0]?.address ?? '', subject, text, link: new URL(link) };
}
