/** The pages of a path, and what steps are made of: one part of the app, because each file costs a way to the server and back. */
export { readyRenderers } from '../../blocks/ready-renderers.ts';
export { default as PathPage } from './path-page.vue';
export { default as PathPrintPage } from './path-print-page.vue';
export { default as StepPage } from './step-page.vue';
