import { type InjectionKey, type ShallowRef, inject } from 'vue';
import type { Learning } from './create-learning.ts';
import type { LearnerSpace } from './space/open-space.ts';

export interface ProvidedLearning extends Learning {
	/** The space of whoever learns here now. Screens are made anew when it changes. */
	space: Readonly<ShallowRef<LearnerSpace>>;
}

export const learningKey: InjectionKey<ProvidedLearning> = Symbol('learning');

/** The data of this device, for a screen. */
export function useLearning(): ProvidedLearning & { current: LearnerSpace } {
	const learning = inject(learningKey);

	if (!learning) throw new Error('learning is not provided');

	return { ...learning, current: learning.space.value };
}
