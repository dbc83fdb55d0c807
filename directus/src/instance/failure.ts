/**
 * Something that the person at the terminal can put right: a taken port, a database that is away.
 * The message is one line that says what is wrong and what to do; commands print it without a stack.
 */
export class Failure extends Error {
	override name = 'Failure';
}
