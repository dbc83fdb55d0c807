import { onMounted, onUnmounted } from 'vue';

/** Calls back whenever the window is looked at again, after another tab or another program was. */
export function useVisibleAgain(listener: () => void): void {
	onMounted(() => document.addEventListener('visibilitychange', check));
	onUnmounted(() => document.removeEventListener('visibilitychange', check));

	function check(): void {
		if (document.visibilityState === 'visible') listener();
	}
}
