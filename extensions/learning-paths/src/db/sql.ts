/** A statement with a name, so that every connection prepares it once. Values go in by `$1`, `$2`, … and never into the text. */
export interface Statement {
	name: string;
	text: string;
}

/** Runs statements, all in the same transaction when it was given by `Database.transaction`. */
export interface Sql {
	/** @typeParam Row The shape of a row. The statement's author vouches for it: nothing checks it. */
	query<Row = unknown>(statement: Statement, values?: readonly unknown[]): Promise<Row[]>;
}

export interface Database extends Sql {
	/** Commits when `work` resolves and rolls everything back when it rejects. Reads are at READ COMMITTED. */
	transaction<Result>(work: (sql: Sql) => Promise<Result>): Promise<Result>;
}
