import { accountScenes } from './account-scenes.ts';
import { catalogueScenes } from './catalogue-scenes.ts';
import { fileScenes } from './file-scenes.ts';
import { learnerScenes } from './learner-scenes.ts';
import { passwordScenes } from './password-scenes.ts';
import { previewScenes } from './preview-scenes.ts';
import type { Scene } from './scene.ts';
import { signInScenes } from './sign-in-scenes.ts';
import { troubleScenes } from './trouble-scenes.ts';
import { twoTabsScenes } from './two-tabs-scenes.ts';
import { visitorScenes } from './visitor-scenes.ts';
import { waitingScenes } from './waiting-scenes.ts';

/** Every screen of the learner app in every state, in an order in which each can stand on those before it. */
export const scenes: readonly Scene[] = [
	...visitorScenes,
	...catalogueScenes,
	...passwordScenes,
	...signInScenes,
	...learnerScenes,
	...accountScenes,
	...fileScenes,
	...twoTabsScenes,
	...waitingScenes,
	...troubleScenes,
	...previewScenes,
];
