/** @param owner The learner's id; null for what this device keeps for nobody. */
export function databaseName(owner: string | null): string {
	return `learning-${owner ?? 'anonymous'}`;
}
