import type { Browser } from '@playwright/test';
import type { Client } from 'pg';
import type { Instance } from '../../directus/src/testing/start-instance.ts';

/** Where everything is measured: two browsers, a real Directus and Postgres, all on this machine. */
export interface BenchStage {
	browser: Browser;
	instance: Instance;
	database: Client;
}
