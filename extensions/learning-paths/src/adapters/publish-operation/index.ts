import { InvalidPayloadError } from '@directus/errors';
import { defineOperationApi } from '@directus/extensions-sdk';
import { Id, PublishBody } from '@learning-paths/contract';
import * as z from 'zod/mini';
import { publishMany } from '../../http/publish-many.ts';
import { editorDeps } from '../editor-deps.ts';

/** At most a page of the Studio's list. */
const Options = z.object({
	paths: z.array(Id).check(z.minLength(1), z.maxLength(1_000)),
	note: z.optional(PublishBody.shape.note),
});

/** Publishes the paths that an editor has selected in the list, in the name of that editor. */
export default defineOperationApi({
	id: 'learning-paths-publish-many',

	async handler(input, context) {
		const options = Options.safeParse(input);

		if (!options.success) throw new InvalidPayloadError({ reason: 'Choose the paths to publish' });

		const { paths, note } = options.data;
		const result = await publishMany(
			{ paths, note: note ?? null },
			context.accountability,
			editorDeps(context),
		);
		const [refused] = result.refused;

		// An operation that throws is the one way to tell the editor; what could be published is.
		if (refused) throw new InvalidPayloadError({ reason: `${refused.path}: ${refused.message}` });

		return result;
	},
});
