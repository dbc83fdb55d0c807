import js from '@eslint/js';
import vitest from '@vitest/eslint-plugin';
import vue from 'eslint-plugin-vue';
import accessibility from 'eslint-plugin-vuejs-accessibility';
import { defineConfig, globalIgnores } from 'eslint/config';
import tseslint from 'typescript-eslint';

/** Every TypeScript project of the repository: lint rules that know the types read them from here. */
const projects = [
	'tsconfig.json',
	'bench/tsconfig.json',
	'proof/tsconfig.json',
	'directus/tsconfig.json',
	'extensions/learning-paths/tsconfig.json',
	'extensions/learning-paths/src/studio/tsconfig.json',
	'learner-app/tsconfig.json',
	'learner-app/tsconfig.node.json',
	'learner-app/src/sw/tsconfig.json',
	'learner-app/e2e/tsconfig.json',
];

/** Where a line on the terminal is the product: commands, their start-up and the checks. */
const terminal = ['directus/launch/**', 'directus/src/**', 'bench/**', 'proof/**', 'learner-app/e2e/**'];

const tests = ['**/*.test.ts', '**/*.spec.ts'];

export default defineConfig(
	globalIgnores(['**/dist/', '**/.data/', '**/.runtime/', '**/.artifacts/']),
	{ linterOptions: { reportUnusedDisableDirectives: 'error' } },
	js.configs.recommended,
	{
		files: ['**/*.{ts,vue}'],
		extends: [tseslint.configs.strictTypeChecked, tseslint.configs.stylisticTypeChecked],
		languageOptions: {
			parserOptions: {
				project: projects,
				tsconfigRootDir: import.meta.dirname,
				extraFileExtensions: ['.vue'],
			},
		},
		rules: {
			// TypeScript finds undefined names better, and knows the globals of each room.
			'no-undef': 'off',
			'@typescript-eslint/consistent-type-definitions': ['error', 'interface'],
			// A file of declarations cannot import at its top without becoming a module.
			'@typescript-eslint/consistent-type-imports': ['error', { disallowTypeAnnotations: false }],
			'@typescript-eslint/no-non-null-assertion': 'error',
			'@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
			'@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
			// `void promise` says "not waited for, on purpose"; an arrow that returns nothing may be short.
			'@typescript-eslint/no-confusing-void-expression': [
				'error',
				{ ignoreArrowShorthand: true, ignoreVoidReturningFunctions: true },
			],
			// For text, empty is as good as absent.
			'@typescript-eslint/prefer-nullish-coalescing': ['error', { ignorePrimitives: { string: true } }],
			// `async` without `await` turns what is thrown into a rejection, as whoever awaits it expects.
			'@typescript-eslint/require-await': 'off',
			'@typescript-eslint/switch-exhaustiveness-check': [
				'error',
				{ considerDefaultExhaustiveForUnions: true },
			],
		},
	},
	{
		files: ['**/*.vue'],
		extends: [vue.configs['flat/recommended'], accessibility.configs['flat/recommended']],
		languageOptions: { parserOptions: { parser: tseslint.parser } },
		rules: {
			'no-undef': 'off',
			// Prettier has the word on the shape of the markup.
			'vue/html-indent': 'off',
			'vue/html-self-closing': 'off',
			'vue/html-closing-bracket-newline': 'off',
			'vue/max-attributes-per-line': 'off',
			'vue/singleline-html-element-content-newline': 'off',
			'vue/multiline-html-element-content-newline': 'off',
			'vue/block-order': ['error', { order: ['script', 'template', 'style'] }],
			'vue/block-lang': ['error', { script: { lang: 'ts' } }],
			'vue/component-api-style': ['error', ['script-setup']],
			'vue/component-name-in-template-casing': ['error', 'PascalCase', { registeredComponentsOnly: true }],
			'vue/define-props-declaration': ['error', 'type-based'],
			'vue/define-emits-declaration': ['error', 'type-based'],
			// File names are kebab-case here, and a page named `home` is no HTML element.
			'vue/multi-word-component-names': 'off',
			// Optional properties are `T | undefined` by their types already.
			'vue/require-default-prop': 'off',
			// What may become HTML passes the one sanitiser, which lifts this rule by name where it does.
			'vue/no-v-html': 'error',
			// A label is tied to its control by `for` or by wrapping: either will do.
			'vuejs-accessibility/label-has-for': ['error', { required: { some: ['nesting', 'id'] } }],
		},
	},
	{
		rules: {
			'max-lines': ['error', { max: 300, skipBlankLines: false, skipComments: false }],
			'no-console': 'error',
			eqeqeq: ['error', 'always', { null: 'ignore' }],
			curly: ['error', 'multi-line'],
			'no-restricted-syntax': [
				'error',
				{ selector: 'TSAsExpression > TSAsExpression', message: 'Parse or narrow instead of casting twice.' },
			],
		},
	},
	{ files: terminal, rules: { 'no-console': 'off' } },
	{
		files: ['**/*.{js,mjs}'],
		ignores: ['learner-app/public/**'],
		languageOptions: { globals: globals('console process URL fetch setTimeout clearTimeout Buffer') },
	},
	{
		files: ['learner-app/public/**/*.js'],
		languageOptions: { sourceType: 'script', globals: globals('window document localStorage matchMedia') },
	},
	{
		files: tests,
		ignores: ['learner-app/e2e/**/*.spec.ts'],
		extends: [vitest.configs.recommended],
		rules: {
			// Blank lines set the cases of a test apart.
			'max-lines': ['error', { max: 300, skipBlankLines: true, skipComments: false }],
			// Property tests hold their expectations in a callback of fast-check.
			'vitest/expect-expect': [
				'error',
				{ assertFunctionNames: ['expect', 'expect*', 'fc.assert', 'assert*'] },
			],
			// The second one says for which case of a loop it was.
			'vitest/valid-expect': ['error', { maxArgs: 2 }],
			'vitest/no-focused-tests': 'error',
			'vitest/no-disabled-tests': 'error',
		},
	},
);

function globals(names) {
	return Object.fromEntries(names.split(' ').map((name) => [name, 'readonly']));
}
