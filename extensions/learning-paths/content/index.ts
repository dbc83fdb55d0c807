export { type BlockShape } from './block-shape.ts';
export { type ContentStore, type FileToStore, type StoreQuery } from './directus/content-store.ts';
export { createPath } from './directus/create-path.ts';
export { readPath, type StoredPath } from './directus/read-path.ts';
export { parsePath } from './parse-path.ts';
export { type PathDraft } from './path-draft.ts';
export { type Page, type PathFolder } from './path-folder.ts';
export { renderPath } from './render-path.ts';
export { slugOf } from './slug-of.ts';
