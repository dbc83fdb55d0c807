import { expect, test } from 'vitest';
import { previewedPath } from './previewed-path.ts';

const PATH = '0ad0a359-1403-420a-a093-449424d1a834';

test('only the address of a preview is one', () => {
	expect(previewedPath(`/app/preview/${PATH}`)).toBe(PATH);
	expect(previewedPath(`/app/preview/${PATH}/`)).toBe(PATH);
	expect(previewedPath(`/app/paths/${PATH}`)).toBeNull();
	expect(previewedPath('/app/preview/+')).toBeNull();
	expect(previewedPath(`/app/preview/${PATH}/steps`)).toBeNull();
});
