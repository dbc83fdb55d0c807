import { onMounted, onUnmounted } from 'vue';

/** Listens to the window for as long as the component lives. */
export function useEventListener(event: 'focus', listener: () => void): void {
	onMounted(() => window.addEventListener(event, listener));
	onUnmounted(() => window.removeEventListener(event, listener));
}
