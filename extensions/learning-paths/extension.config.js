import { blockKinds } from './block-kinds.plugin.js';

export default { plugins: [blockKinds()] };
