import { describe, expect, it } from 'vitest';
import { LOCALES, type MessageKey } from './locales.ts';
import type { Message } from './translate.ts';
import type { PartMessages } from './use-i18n.ts';

const english = await LOCALES.en.load();
const keys = Object.keys(english) as MessageKey[];
const files = import.meta.glob<string>(['../**/*.{vue,ts}', '!../**/*.test.ts'], {
	eager: true,
	query: '?raw',
	import: 'default',
});

/** Words that parts of the app keep beside themselves. That all languages have all keys is what their type says. */
const parts = import.meta.glob<PartMessages<string>>('../**/messages.ts', {
	eager: true,
	import: 'messages',
});

/** Keys that are put together where they are said. */
const FAMILIES = ['step.state.', 'sync.reason.', 'account.theme.'];

describe.each(Object.entries(LOCALES))('the messages in %s', (_locale, { load }) => {
	it('are the same as in every other language, with the same values in them', async () => {
		const messages = await load();

		expect(Object.keys(messages)).toEqual(keys);

		for (const key of keys) expect([key, valuesOf(messages[key])]).toEqual([key, valuesOf(english[key])]);
	});
});

it.each(Object.entries(parts))(
	'the messages of %s have the same values in every language',
	(_file, messages) => {
		for (const key of Object.keys(messages.en)) {
			const [first, ...others] = Object.values(messages).map((words) => valuesOf(words[key] ?? ''));

			for (const values of others) expect([key, values]).toEqual([key, first]);
		}
	},
);

describe('the screens', () => {
	it('say every message', () => {
		const code = Object.values(files).join('\n');
		const unsaid = keys.filter(
			(key) => !code.includes(`'${key}'`) && !FAMILIES.some((family) => key.startsWith(family)),
		);

		expect(unsaid).toEqual([]);
	});

	it.each(Object.entries(files).filter(([name]) => name.endsWith('.vue')))(
		'%s has no words of its own',
		(_name, text) => {
			const template = /<template>([\s\S]*)<\/template>/.exec(text)?.[1] ?? '';
			const words = template
				.replaceAll(/<!--[\s\S]*?-->/g, '')
				.replaceAll(/\{\{[\s\S]*?\}\}/g, '')
				.replaceAll(/<(?:"[^"]*"|'[^']*'|[^>"'])*>/g, '');

			expect(words).not.toMatch(/\p{L}/u);
			expect(template).not.toMatch(/\s(?:title|alt|placeholder|aria-label)="[^"]*\p{L}/u);
		},
	);
});

function valuesOf(message: Message): string[] {
	return [...new Set(JSON.stringify(message).match(/\{\w+\}/g))].sort();
}
