import type { OperatorApi } from '../instance/operator-api.ts';
import { findAdministrator } from './administrator.ts';
import { applyConfiguration } from './apply-configuration.ts';
import { captureConfiguration } from './capture-configuration.ts';
import type { Configuration } from './configuration.ts';
import { describeDifferences, type Differences } from './describe-differences.ts';
import { planConfiguration } from './plan-configuration.ts';
import { applySchema, planSchema } from './plan-schema.ts';
import { captureSchema, type Schema } from './schema.ts';
import type { Snapshots } from './snapshots.ts';

/** Brings an instance to what the files say. What only the instance has goes when `prune` is set, and stays otherwise. */
export async function applySnapshots(
	{ snapshots, prune }: { snapshots: Snapshots; prune: boolean },
	deps: { api: OperatorApi },
): Promise<void> {
	const schemaPlan = await planSchema({ schema: snapshots.schema, prune }, deps);
	if (schemaPlan !== null) await applySchema(schemaPlan, deps);

	const { aliases, plan } = await planAgainst(snapshots, deps);
	await applyConfiguration(plan, { aliases, prune }, deps);
}

/** Tells how an instance differs from the files. */
export async function compareSnapshots(
	{ snapshots }: { snapshots: Snapshots },
	deps: { api: OperatorApi },
): Promise<Differences> {
	const schema = await planSchema({ schema: snapshots.schema, prune: true }, deps);
	const { plan, current } = await planAgainst(snapshots, deps);
	return describeDifferences({ schema, configuration: plan }, namesIn([snapshots.configuration, current]));
}

/** Reads what the files should say for an instance. */
export async function captureSnapshots(deps: {
	api: OperatorApi;
}): Promise<{ schema: Schema; configuration: Configuration }> {
	const schema = await captureSchema(deps);
	const aliases = await findAdministrator(deps.api);
	const configuration = await captureConfiguration({ aliases, mentions: JSON.stringify(schema) }, deps);
	return { schema, configuration };
}

async function planAgainst({ configuration, texts }: Snapshots, deps: { api: OperatorApi }) {
	const aliases = await findAdministrator(deps.api);
	const mentions = texts.schema + texts.configuration;
	const current = await captureConfiguration({ aliases, mentions }, deps);
	return { aliases, current, plan: planConfiguration(configuration, current) };
}

function namesIn(configurations: Configuration[]): Map<string, string> {
	const rows = configurations.flatMap((configuration) => Object.values(configuration.rows).flat());
	return new Map(rows.flatMap(({ id, name }) => (typeof name === 'string' ? [[String(id), name]] : [])));
}
