export { describeFinding } from './describe-finding.ts';
export { describeKind } from './describe-kind.ts';
export { type FindingGroup, groupFindings } from './group-findings.ts';
