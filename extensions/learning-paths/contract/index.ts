export { Asset } from './documents/asset.ts';
export { Block } from './documents/block.ts';
export { CalloutBlock, CalloutTone } from './documents/callout-block.ts';
export { ImageBlock } from './documents/image-block.ts';
export { MyPathCard, PathCard } from './documents/path-card.ts';
export { PathDocument, PathStep } from './documents/path-document.ts';
export { PathSummary, StepState } from './documents/path-summary.ts';
export { Id } from './documents/primitives.ts';
export { Profile, ProfileChange } from './documents/profile.ts';
export { ProgressDocument, StepProgress } from './documents/progress-document.ts';
export { TextBlock } from './documents/text-block.ts';
export { VideoBlock } from './documents/video-block.ts';
export { join } from './rules/join.ts';
export { sameProgress } from './rules/same-progress.ts';
export { stepState } from './rules/step-state.ts';
export { type StepOutline, summarise } from './rules/summarise.ts';
export { wordsOf } from './rules/words-of.ts';
export { finishStep, noProgress, reopenStep, startOver, startStep } from './rules/work.ts';
export { AccountExport, DeleteAccountBody, PasswordChangeBody } from './wire/account.ts';
export { ASSET_PIXELS, AssetQuery, AssetSize } from './wire/assets.ts';
export {
	AssignBody,
	Assigned,
	Audience,
	AudienceGroup,
	AudienceLearner,
	AudienceQuery,
	Candidates,
	CandidatesQuery,
	ProfilePath,
	ProfilePaths,
	ProfilePathsQuery,
	UnassignBody,
	Unassigned,
} from './wire/audience.ts';
export {
	AudienceImport,
	AudienceImportBody,
	ImportProblem,
	ImportProblemCode,
	ImportStep,
} from './wire/audience-import.ts';
export { CatalogueQuery } from './wire/catalogue.ts';
export { Finding, FindingKind, Imported } from './wire/content.ts';
export {
	Change,
	Impact,
	PastRevision,
	PublishBody,
	Published,
	RestoreBody,
	Restored,
} from './wire/editor.ts';
export { ERROR_STATUS, type ErrorCode, type ErrorReply } from './wire/errors.ts';
export { Poke } from './wire/events.ts';
export {
	LearnerLine,
	LearnerOrder,
	Learners,
	LearnersQuery,
	Report,
	ReportQuery,
	Timeline,
	TimelineQuery,
} from './wire/insight.ts';
export { INSIGHT_LIMITS } from './insight-limits.ts';
export { LIMITS } from './limits.ts';
export { Completion, Manifest, ManifestItem } from './wire/manifest.ts';
export { PasswordRequestBody, PasswordResetBody } from './wire/password.ts';
export { PROTOCOL_VERSION } from './wire/protocol.ts';
export { Checkpoint, PullQuery, PullReply } from './wire/pull.ts';
export { PushBody, PushReply, Rejection, RejectionCode } from './wire/push.ts';
export { RegisterBody } from './wire/register.ts';
