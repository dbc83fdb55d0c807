import type { ManifestItem, ProgressDocument, PushReply } from '@learning-paths/contract';
import { applyPush } from '../../extensions/learning-paths/src/domain/apply-push.ts';
import { judgeDocument } from '../../extensions/learning-paths/src/domain/judge-document.ts';
import type { VersionedProgress } from './versioned-progress.ts';

/**
 * The decisions of a server, each at the place where servers go wrong. `rightRules` are the product's own; a mutant is one
 * of them done as it is often done.
 */
export interface ServerRules {
	judge: typeof judgeDocument;
	apply: typeof applyPush;
	/** Whether the learner's clock row is locked before anything is read. */
	locks: boolean;
	/** What is written where something may have been written since it was read. */
	write(current: ProgressDocument | undefined, next: ProgressDocument): ProgressDocument | null;
	/** The reply to a push, from what came of it. */
	reply(reply: PushReply, stored: ReadonlyMap<string, ProgressDocument>): PushReply;
	/** The status of the whole push. */
	status(reply: PushReply): number;
	/** A page of what lies above the checkpoint, in the order of versions. */
	page(above: VersionedProgress[], batch: number, visible: (path: string) => boolean): VersionedProgress[];
	/** The learner whose documents are asked for, of the one in the address and all others. */
	whose(learner: string, learners: string[]): string;
	/** What is on the list, of what was on it before and what should be on it now. */
	list(items: ManifestItem[], before: ManifestItem[]): ManifestItem[];
	poke(topic: 'progress' | 'content', version: number): unknown;
	generation(former: string): string;
	/** The version of a document whose push changed nothing. */
	replayed(version: number, next: () => number): number;
}

export const rightRules: ServerRules = {
	judge: judgeDocument,
	apply: applyPush,
	locks: true,
	write: (_current, next) => next,
	reply: (reply) => reply,
	status: () => 200,
	page: (above, batch) => above.slice(0, batch),
	whose: (learner) => learner,
	list: (items) => items,
	poke: (topic) => ({ topic }),
	generation: () => crypto.randomUUID(),
	replayed: (version) => version,
};
