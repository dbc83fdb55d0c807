import { PROTOCOL_VERSION } from '@learning-paths/contract';
import type { RequestHandler } from 'express';
import { ApiError } from '../api-error.ts';

/** Answers every other version of the protocol: the app says "please update" and keeps what it has. */
export const outdated: RequestHandler = (_request, response) => {
	const error = new ApiError(
		'UPDATE_REQUIRED',
		`This server speaks version ${PROTOCOL_VERSION} of the sync. Update the app.`,
	);

	response.status(error.status).json(error.body);
};
