/**
 * The program that a Directus process runs: Directus' own command line, without its look-up of
 * updates, tied to the life of the process that started it.
 *
 * Directus handles SIGTERM itself and sends it to itself again to end; a listener for it here would
 * swallow that and hang. So when our parent dies, we send ourselves the signal.
 */
process.once('disconnect', () => {
	setTimeout(() => process.exit(1), END_WITHIN_MS).unref();
	process.kill(process.pid, 'SIGTERM');
});

const END_WITHIN_MS = 10_000;

process.argv = [process.argv[0] ?? 'node', 'directus', ...process.argv.slice(2)];
// By way of a variable, because the package has no types.
const cli = '@directus/api/cli/run.js';
await import(cli);

export {};
