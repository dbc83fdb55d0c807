import type { BlockForm } from './block-form.ts';
import { callout } from './callout.ts';
import { video } from './video.ts';

/** The forms that are known: one line for each kind that Markdown has its own way to say. */
export const BLOCK_FORMS: readonly BlockForm[] = [callout, video];
