/** What is loaded together. A group takes the modules that it names, and nothing that those need. */
const groups = [
	// The same from version to version: an update need not bring it again.
	{ name: 'vue', test: /\/node_modules\/(@vue|vue)\// },
	{
		// All that the pages of a path are made of, except for what only long texts need.
		name: 'path-pages',
		test: new RegExp(
			[
				'/src/features/path/',
				'/src/blocks/(?!shown-files|[a-z]+/files|text/(render-markdown|text-block|prose)|callout/(callout-block|messages|shapes))',
				'/src/ui/(confirm-dialog|step-mark|use-media-query)',
				'/contract/documents/(image|video)-block',
			].join('|'),
		),
	},
	{
		// Markdown, its sanitiser, and the blocks that are written in it.
		name: 'text-block',
		test: new RegExp(
			[
				'/src/blocks/(text/(render-markdown|text-block|prose)|callout/(callout-block|messages|shapes))',
				'/contract/documents/(text|callout)-block',
				'/node_modules/(dompurify|markdown-it|mdurl|uc\\.micro|entities|linkify-it|punycode\\.js)/',
			].join('|'),
		),
	},
];

/**
 * Few files: on a first visit each costs a way to the server and back as soon as there are more than six, and on a phone each costs
 * some milliseconds out of the service worker's store, too.
 */
export const codeSplitting = { includeDependenciesRecursively: false, groups };
