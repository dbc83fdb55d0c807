import type { Accountability } from '@directus/types';
import type { ContentStore } from '@learning-paths/content';
import type { RegisterBody } from '@learning-paths/contract';
import type { Readable } from 'node:stream';
import type { BlockKind } from '../blocks/block-kind.ts';
import type { Database } from '../db/sql.ts';
import type { Limiter } from './limiter.ts';

/** Who calls a route that Directus has authenticated: null when nobody is signed in. */
export type Caller = Accountability | null;

/** What the routes need of the world. */
export interface Deps {
	database: Database;
	blockKinds: readonly BlockKind[];
	accounts: Accounts;
	files: Files;
	/** Whether the caller's policies let them change groups, their members and assignments. */
	mayAssign(caller: Accountability): Promise<boolean>;
	/** Whether the caller's policies let them update this learning path; without an id, learning paths at all. */
	mayEdit(caller: Accountability, path?: string): Promise<boolean>;
	/** Directus as paths are put into it and taken out of it, with the rights of the caller. */
	contentStore(caller: Accountability): Promise<ContentStore>;
	/** Whether the caller's policies let them read this file in the Studio, published or not. */
	mayReadFile(caller: Accountability, file: string): Promise<boolean>;
	registrations: Limiter;
	/** Wrong passwords of a signed-in user: a session that was left open must not become a way to guess. */
	wrongPasswords: Limiter;
	/** Milliseconds since the epoch. */
	now(): number;
	/** A short text that is equal for equal input and different for different input. */
	fingerprint(text: string): string;
}

export interface Accounts {
	/** Registered accounts must prove their e-mail address before they can sign in. */
	readonly verifyEmail: boolean;
	/** Whether mail has been set up here. */
	readonly sendsMail: boolean;
	/**
	 * Makes an account with the Learner role and its profile, or neither. While an address waits for its proof, registering again
	 * sends a new link and replaces the password. @returns the user's id, null when the address is taken.
	 */
	register(account: RegisterBody): Promise<string | null>;
	/** Lets the account behind a link sign in. False when the link is broken, used or too old. */
	verify(token: string): Promise<boolean>;
	/** Mails a link to choose a new password, if there is an active account with this address. */
	requestPassword(email: string): Promise<void>;
	/** False when the link is broken, used or too old. */
	resetPassword(token: string, password: string): Promise<boolean>;
	/** Whether this is the user's password. */
	hasPassword(user: string, password: string): Promise<boolean>;
	/** Sets a new password, and ends all sessions of the user. */
	changePassword(user: string, password: string): Promise<void>;
	/** Deletes a user with everything of theirs. */
	erase(user: string): Promise<void>;
}

export interface StoredFile {
	/** MIME type of what is streamed. */
	type: string;
	size: number;
	/** Its bytes, or the asked range of them. Whoever does not read it destroys it. */
	stream: Readable;
}

export interface Files {
	/**
	 * @param pixels Longest side for images that can be resized; null gives the bytes as they were uploaded.
	 * @param range Bytes from `start` to `end`, both included.
	 * @returns null when there is no such file.
	 */
	open(
		file: string,
		pixels: number | null,
		range?: { start: number; end: number },
	): Promise<StoredFile | null>;
}
