import { join } from 'node:path';
import { repository } from '../instance/repository.ts';

/** The script of a tool that npm installed: run it with this very Node, whatever else is on the machine. */
export function tool(name: string): string {
	return join(repository.root, 'node_modules', '.bin', name);
}
