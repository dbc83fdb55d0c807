import type { Caller, Deps } from '../deps.ts';
import type { Route } from '../route.ts';
import { assignPath } from './assign-path.ts';
import { changePassword } from './change-password.ts';
import { deleteMe } from './delete-me.ts';
import { exportMe } from './export-me.ts';
import { exportPath } from './export-path.ts';
import { getAsset } from './get-asset.ts';
import { getDraftAsset } from './get-draft-asset.ts';
import { getMe } from './get-me.ts';
import { getMyProgress } from './get-my-progress.ts';
import { getPath } from './get-path.ts';
import { importAudience } from './import-audience.ts';
import { importPath } from './import-path.ts';
import { learnerReportCsv } from './learner-report-csv.ts';
import { listAssignedPaths } from './list-assigned-paths.ts';
import { listPaths } from './list-paths.ts';
import { listStartedPaths } from './list-started-paths.ts';
import { pathAudience } from './path-audience.ts';
import { pathCandidates } from './path-candidates.ts';
import { pathImpact } from './path-impact.ts';
import { pathLearners } from './path-learners.ts';
import { pathReport } from './path-report.ts';
import { pathReportCsv } from './path-report-csv.ts';
import { pathRevisions } from './path-revisions.ts';
import { pathTimeline } from './path-timeline.ts';
import { previewPath } from './preview-path.ts';
import { profilePaths } from './profile-paths.ts';
import { publishPath } from './publish-path.ts';
import { register } from './register.ts';
import { requestPassword } from './request-password.ts';
import { resetPassword } from './reset-password.ts';
import { resetProgress } from './reset-progress.ts';
import { restorePath } from './restore-path.ts';
import { unassignPath } from './unassign-path.ts';
import { updateMe } from './update-me.ts';
import { verifyRegistration } from './verify-registration.ts';

/** The routes that Directus authenticates and serves as an endpoint, below `/learning`. */
export const ROUTES: readonly Route<Caller, Deps>[] = [
	register,
	verifyRegistration,
	requestPassword,
	resetPassword,
	listPaths,
	getPath,
	getMe,
	updateMe,
	exportMe,
	changePassword,
	deleteMe,
	listAssignedPaths,
	listStartedPaths,
	getMyProgress,
	getAsset,
	getDraftAsset,
	importPath,
	exportPath,
	previewPath,
	pathImpact,
	publishPath,
	pathRevisions,
	restorePath,
	resetProgress,
	pathReport,
	pathReportCsv,
	pathAudience,
	pathCandidates,
	assignPath,
	unassignPath,
	importAudience,
	pathLearners,
	pathTimeline,
	learnerReportCsv,
	profilePaths,
];
