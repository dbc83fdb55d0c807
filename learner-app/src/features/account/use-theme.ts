import { ref, watch } from 'vue';
import type { TextStore } from '../../data/clock/create-clock.ts';

const themes = ['system', 'light', 'dark'] as const;

export type Theme = (typeof themes)[number];

/** Light, dark, or as the device likes it. `index.html` reads the same choice before the first paint. */
export function useTheme(store: TextStore) {
	const theme = ref<Theme>(themes.find((one) => one === store.get('theme')) ?? 'system');

	watch(theme, (chosen) => {
		store.set('theme', chosen === 'system' ? null : chosen);

		if (chosen === 'system') delete document.documentElement.dataset['theme'];
		else document.documentElement.dataset['theme'] = chosen;
	});

	return { theme, themes };
}
