/**
 * The sync protocol's version: it stands in the address (`/learning/sync/v1/…`).
 * Within a version documents only gain optional fields. Raise it when an old app could no longer understand the server;
 * the server then answers 426 `UPDATE_REQUIRED` to the old address.
 *
 * 1 · 2026-11: first version.
 */
export const PROTOCOL_VERSION = 1;
