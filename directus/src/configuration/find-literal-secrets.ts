import { isRecord } from '../instance/is-record.ts';
import type { Configuration } from './configuration.ts';
import type { Row } from './sections.ts';

/**
 * Names the options of flows and operations that are called like secrets and have a value of their own, which is about to
 * be in a file that others read: as `operations: Send to the register, headers.Authorization`. Never says the value.
 */
export function findLiteralSecrets({ rows }: Pick<Configuration, 'rows'>): string[] {
	const flows = new Map(rows.flows.map((flow) => [flow['id'], titleOf(flow)]));
	return [
		...rows.flows.flatMap((flow) => secretsIn(flow).map((key) => `flows: ${titleOf(flow)}, ${key}`)),
		...rows.operations.flatMap((operation) => {
			const title = `${flows.get(operation['flow']) ?? '?'} · ${titleOf(operation)}`;
			return secretsIn(operation).map((key) => `operations: ${title}, ${key}`);
		}),
	];
}

const SECRET_NAME = /authori[sz]ation|token|passw|secret|credential|cookie|api[-_ ]?key/i;

/** A value that a flow fills in when it runs, such as `Bearer {{$env.REGISTER_TOKEN}}`. */
const TEMPLATE = /\{\{.*\}\}/s;

/** The fields that name what stands in `value` beside them: a header of a request is `{ header, value }`. */
const NAMING_FIELDS = ['header', 'name', 'key'];

function secretsIn(row: Row): string[] {
	return secretsAt('', row['options']);
}

function secretsAt(path: string, value: unknown): string[] {
	if (Array.isArray(value)) return value.flatMap((item) => secretsAt(path, item));
	if (isRecord(value)) {
		const named = nameOfPair(value);
		return Object.entries(value).flatMap(([key, item]) =>
			secretsAt(join(path, key === 'value' && named !== null ? named : key), item),
		);
	}
	const name = path.split('.').at(-1) ?? '';
	const isLiteral = typeof value === 'string' && value !== '' && !TEMPLATE.test(value);
	return isLiteral && SECRET_NAME.test(name) ? [path] : [];
}

function nameOfPair(record: Row): string | null {
	const names = NAMING_FIELDS.map((field) => record[field]);
	return names.find((name) => typeof name === 'string') ?? null;
}

function join(path: string, key: string): string {
	return path === '' ? key : `${path}.${key}`;
}

function titleOf({ name, key, id }: Row): string {
	return String(name ?? key ?? id);
}
