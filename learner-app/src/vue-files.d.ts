/** What tools that do not read `.vue` files see of them; vue-tsc reads the files themselves. */
declare module '*.vue' {
	import type { DefineComponent } from 'vue';

	const component: DefineComponent;

	export default component;
}
