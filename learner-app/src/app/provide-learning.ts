import { type App, shallowRef } from 'vue';
import type { Learning } from '../data/create-learning.ts';
import { learningKey } from '../data/use-learning.ts';

/** Gives the screens the data of this device, and of whoever learns on it at the moment. */
export function provideLearning(app: App, learning: Learning): void {
	const space = shallowRef(learning.session.space());

	learning.session.space$.subscribe((next) => {
		space.value = next;
	});

	app.provide(learningKey, { ...learning, space });
}
