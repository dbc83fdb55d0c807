import { createApp } from 'vue';
import PreviewPage from '../features/preview/preview-page.vue';
import { assetsKey } from '../ui/asset-address.ts';
import { type I18n, i18nKey } from '../i18n/use-i18n.ts';

/** Shows a draft in the Studio's preview. The learner app itself is not started: no database, no sync, no service worker. */
export function startPreview(path: string, i18n: I18n): void {
	createApp(PreviewPage, { path })
		.provide(i18nKey, i18n)
		.provide(assetsKey, '/learning/editor/assets')
		.mount('#app');
}
