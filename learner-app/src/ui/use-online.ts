import { type Ref, onScopeDispose, ref } from 'vue';

/** Whether the browser believes to have a network. It is no promise that the server answers. */
export function useOnline(): Readonly<Ref<boolean>> {
	const online = ref(navigator.onLine);
	const update = () => {
		online.value = navigator.onLine;
	};

	window.addEventListener('online', update);
	window.addEventListener('offline', update);
	onScopeDispose(() => {
		window.removeEventListener('online', update);
		window.removeEventListener('offline', update);
	});

	return online;
}
