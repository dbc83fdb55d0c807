import type { PathDocument } from '@learning-paths/contract';
import type { BlockKind } from '../blocks/block-kind.ts';
import { findDraft } from '../db/drafts.ts';
import type { Sql } from '../db/sql.ts';
import { buildDocument, type SerialiseBlock } from '../domain/build-document.ts';
import { notFound } from './api-error.ts';
import type { Deps } from './deps.ts';

/** The draft of a path as the document that publishing it would give. @throws ApiError `NOT_FOUND` */
export async function draftDocument(
	path: string,
	at: { revision: number; publishedAt: number },
	sql: Sql,
	deps: Pick<Deps, 'blockKinds'>,
): Promise<PathDocument> {
	const draft = await findDraft(path, deps.blockKinds, sql);

	if (!draft) throw notFound();

	return buildDocument(draft, at, serialiseBy(deps.blockKinds));
}

/** Names a draft by its content: equal drafts have equal fingerprints, whenever and as whatever revision they are looked at. */
export function draftFingerprint(document: PathDocument, deps: Pick<Deps, 'fingerprint'>): string {
	return deps.fingerprint(JSON.stringify({ ...document, revision: 0, publishedAt: 0 }));
}

function serialiseBy(kinds: readonly BlockKind[]): SerialiseBlock {
	return (block, assetOf) => {
		const kind = kinds.find(({ collection }) => collection === block.collection);
		const fields = kind?.serialise(block.row, assetOf);

		return kind && fields ? { id: block.id, kind: kind.kind, ...fields } : null;
	};
}
