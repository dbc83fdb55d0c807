import type { Finding, FindingKind } from '@learning-paths/contract';

/** A finding of which everybody knows the page. */
export interface PageFinding {
	kind: FindingKind;
	detail: string | null;
}

/** Short for what most findings are. */
export function finding(kind: FindingKind, detail: string | null = null): PageFinding {
	return { kind, detail };
}

/** Says of which page findings are, each once. */
export function findingsOn(file: string, findings: PageFinding[]): Finding[] {
	const unique = new Map(findings.map((one) => [JSON.stringify([one.kind, one.detail]), one]));
	return [...unique.values()].map((one) => ({ file, ...one }));
}
