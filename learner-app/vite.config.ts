import { LIMITS } from '@learning-paths/contract';
import { join } from 'node:path';
import vue from '@vitejs/plugin-vue';
import { defaultClientConditions, defineConfig } from 'vite';
import { VitePWA } from 'vite-plugin-pwa';
import { compileAhead } from './build/compile-ahead.ts';
import { fewFiles } from './build/few-files.ts';
import { firstScreenBudget } from './build/first-screen-budget.ts';
import { headStart } from './build/head-start.ts';
import { leanRxdb } from './build/lean-rxdb.ts';
import { nativeChannel } from './build/native-channel.ts';
import { preloadLetters } from './build/preload-letters.ts';
import { precompress } from './build/precompress.ts';
import { heldBodies } from './src/data/database/held-bodies.ts';

/** Where `npm run dev` has started Directus. */
const DIRECTUS = process.env['DIRECTUS_URL'] ?? 'http://127.0.0.1:8055';

export default defineConfig({
	base: '/app/',
	plugins: [
		vue(),
		nativeChannel(),
		leanRxdb(),
		fewFiles(),
		VitePWA({
			strategies: 'injectManifest',
			srcDir: 'src/sw',
			filename: 'service-worker.ts',
			// The app asks before it updates: a reload in mid-step would be rude, and two versions in two tabs worse.
			registerType: 'prompt',
			injectRegister: false,
			injectManifest: {
				globPatterns: ['**/*.{js,css,html,svg,png,woff2,webmanifest}'],
			},
			manifest: {
				id: '/app/',
				name: 'Learning Paths',
				short_name: 'Learning',
				description: 'Learning paths that work offline.',
				start_url: '/app/',
				scope: '/app/',
				display: 'standalone',
				background_color: '#f7f5f0',
				theme_color: '#f7f5f0',
				icons: [
					{ src: 'icon-192.png', sizes: '192x192', type: 'image/png' },
					{ src: 'icon-512.png', sizes: '512x512', type: 'image/png' },
					{ src: 'icon-maskable.png', sizes: '512x512', type: 'image/png', purpose: 'maskable' },
				],
			},
		}),
		preloadLetters(/latin-wght-normal-.+\.woff2$/),
		headStart({
			script: 'src/app/head-start.ts',
			pages: {
				'^/app/paths/?$': [/catalogue-page\.vue$/],
				'^/app/paths/[^/]+/?$': [/path-pages\.ts$/],
				'^/app/paths/[^/]+/steps/': [/path-pages\.ts$/, /text-block\.ts$/],
				'^/app/account/?$': [/account-page\.vue$/],
				'^/app/(sign-in|register|forgot-password|new-password)/?$': [/sign-in-page\.vue$/],
			},
			database: /open-on-device\.ts$/,
			languages: /^src\/i18n\/.+\.json$/,
			pageSize: LIMITS.pageSize,
			bodies: heldBodies,
		}),
		compileAhead(/^(app|database|vue|path-pages|later-blocks)$/),
		firstScreenBudget({ gzipBytes: 160_000, alsoLoaded: [/^(en|de)$/, /^start-sync$/, /^database$/] }),
		precompress(),
	],
	resolve: {
		// RxJS ships its classes as such under this name, and by default as functions with helpers: 2 kB more on the first screen.
		conditions: ['es2015', ...defaultClientConditions],
		// Dexie the same: what it offers bundlers by itself is its build for old browsers.
		alias: [
			{ find: /^dexie$/, replacement: 'dexie/dist/modern/dexie.min.mjs' },
			{ find: /^entities$/, replacement: join(import.meta.dirname, 'src/blocks/text/named-characters.ts') },
		],
	},
	define: {
		__VUE_OPTIONS_API__: false,
	},
	server: {
		proxy: { '/auth': DIRECTUS, '/learning': DIRECTUS, '/assets': DIRECTUS },
	},
	build: {
		target: 'es2023',
		// Data URLs would need `data:` in more of the Content-Security-Policy.
		assetsInlineLimit: 0,
		// What a page needs is asked for by the head start, before the app has come; Vite's way begins with the app, and is half a kilobyte.
		modulePreload: false,
		// One file for all styles: on most pages those of their own would be five to ten files of a few hundred bytes each, and Directus
		// speaks HTTP/1.1: six requests at a time, and each costs a way there and back.
		cssCodeSplit: false,
	},
});
