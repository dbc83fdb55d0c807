import type { Finding, FindingKind } from '@learning-paths/contract';

/** Findings of one kind. A course of a hundred pages has a thousand of them, of five kinds. */
export interface FindingGroup {
	kind: FindingKind;
	/** In the order in which they were found. */
	findings: Finding[];
}

/** Puts findings of one kind together; the kinds in the order in which they occur first. */
export function groupFindings(findings: readonly Finding[]): FindingGroup[] {
	const groups = new Map<FindingKind, Finding[]>();
	for (const finding of findings) {
		const group = groups.get(finding.kind);
		if (group === undefined) groups.set(finding.kind, [finding]);
		else group.push(finding);
	}
	return [...groups].map(([kind, group]) => ({ kind, findings: group }));
}
