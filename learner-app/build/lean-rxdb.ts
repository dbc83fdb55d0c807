import type { Plugin } from 'vite';

interface Change {
	/** A file of RxDB's own. */
	file: RegExp;
	from: string;
	to: string;
}

const CHANGES: Change[] = [
	/*
	 * RxDB sorts names of fields by the rules of the browser's language. The first comparison makes the browser load those: a tenth of
	 * a second on a slow phone, before the database opens. By code unit they stand the same way, in every language. Databases that
	 * were sorted otherwise open as before: RxDB compares what schemas say when their hashes differ.
	 */
	{
		file: /rxdb\/dist\/esm\/plugins\/utils\/utils-object\.js$/,
		from: 'a.localeCompare(b)',
		to: '(a < b ? -1 : Number(a > b))',
	},
	/*
	 * To read a document, and to write one, RxDB makes another of it, with other names for fields that begin with the sign of its key
	 * compression. Ours have none, and a device with 200 paths has 30,000 fields for which that is looked up at every start. What is
	 * written must be plain objects then: a copy of Vue's deep proxies would be one, they themselves cannot be stored.
	 */
	...['fromDexieToStorageField', 'fromStorageToDexieField'].map((copied) => ({
		file: /rxdb\/dist\/esm\/plugins\/storage-dexie\/dexie-helper\.js$/,
		from: `d = ${copied}(d);`,
		to: '',
	})),
	/*
	 * The replication brings RxDB's election of a leading tab along. Our tabs take the lead by a lock, and the replication is told neither
	 * to wait for an elected one nor to stop where nobody looks, the only times at which it would ask.
	 */
	{
		file: /rxdb\/dist\/esm\/plugins\/replication\/index\.js$/,
		from: 'addRxPlugin(RxDBLeaderElectionPlugin);',
		to: '',
	},
];

/** Takes out of RxDB what only costs time here, at a phone's start. */
export function leanRxdb(): Plugin {
	const made = new Set<Change>();

	return {
		name: 'lean-rxdb',
		apply: 'build',
		transform: {
			filter: { id: CHANGES.map(({ file }) => file) },
			handler(code, id) {
				return CHANGES.filter(({ file, from }) => file.test(id) && code.includes(from)).reduce(
					(changed, change) => {
						made.add(change);

						return changed.replaceAll(change.from, change.to);
					},
					code,
				);
			},
		},
		buildEnd(error) {
			if (!error && made.size !== CHANGES.length) {
				this.error('RxDB is written differently now: see build/lean-rxdb.ts.');
			}
		},
	};
}
