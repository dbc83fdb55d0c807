import type { defineEndpoint, defineHook } from '@directus/extensions-sdk';

type Endpoint = Extract<Parameters<typeof defineEndpoint>[0], { id: string }>;

/** What Directus hands to the server side of an extension. Taken from the SDK, which is the one that knows. */
export type DirectusContext = Parameters<Endpoint['handler']>[1];

/** Registers a filter: a handler that may refuse what is about to happen. */
export type Filter = Parameters<Parameters<typeof defineHook>[0]>[0]['filter'];
