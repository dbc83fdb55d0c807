/** Sizes and times that both sides rely on. A change here is a change of the contract. */
export const LIMITS = {
	/** Documents in one push. */
	pushDocuments: 100,
	/** Bytes of one push's JSON. Directus refuses larger bodies too. */
	pushBytes: 1_000_000,
	/** Steps in one progress document. */
	stepsPerDocument: 1_000,
	/** Documents in one page of a pull when the device does not say. */
	pullBatch: 100,
	/** Never capped silently above this: RxDB takes a short page for the last one. */
	pullBatchMax: 500,
	/** How far in the server's future a time in a pushed document may lie, in ms; beyond it the row is rejected as `CLOCK`. */
	clockAheadMs: 10 * 60 * 1000,
	/** The longest silence on the events stream, in ms. */
	heartbeatMs: 25_000,
	/** Cards in one page of a list. */
	pageSize: 24,
	pageSizeMax: 100,
	pageMax: 100_000,
	search: 200,
	passwordMin: 8,
	/** Hashing is slow by design: a bound keeps a megabyte of password from costing seconds. */
	passwordMax: 256,
	email: 255,
	/** Characters of the token in a mailed link. */
	linkToken: 2_000,
	displayName: 100,
	publishNote: 2_000,
	/** Learners, and groups, in one assign or unassign. */
	assignees: 1_000,
	assignmentNote: 2_000,
	groupName: 255,
	/** Lines and UTF-16 units of one imported CSV: it must fit into a request body. */
	importRows: 10_000,
	importLength: 900_000,
	/** Bytes of a zip file that an editor imports. */
	importBytes: 100_000_000,
	/** Bytes of all that is in it, unpacked: a zip of a few kilobytes can unpack to terabytes. */
	importUnpackedBytes: 400_000_000,
	/** Bytes of one page of Markdown in it. */
	importPageBytes: 2_000_000,
	/** UTF-16 units of all the pages that become steps: more than "War and Peace" has. A server is busy with it for half a minute. */
	importMarkdownLength: 4_000_000,
	/** Files and folders in it. */
	importEntries: 10_000,
} as const;
