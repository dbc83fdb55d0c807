import { learnerScenes } from './learner-scenes.ts';
import type { Scene } from './scene.ts';
import { signInScenes } from './sign-in-scenes.ts';
import { troubleScenes } from './trouble-scenes.ts';
import { visitorScenes } from './visitor-scenes.ts';

/** Every screen of the learner app in every state, in an order in which each can stand on those before it. */
export const scenes: readonly Scene[] = [
	...visitorScenes,
	...signInScenes,
	...learnerScenes,
	...troubleScenes,
];
