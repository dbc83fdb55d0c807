import { expect, test } from 'vitest';
import { contentSecurityPolicy } from './content-security-policy.ts';

/** The hash as in the example of CSP Level 2, §4.2.5. */
const SPECIFIED = "alert('Hello, world.');";
const HASH = "'sha256-qznLcsROx4GACP2dm0UCKCzCG+HiZ1guq6ZZDob/Tng='";

function scriptsOf(page: string): string | undefined {
	return contentSecurityPolicy(page)
		.split('; ')
		.find((rule) => rule.startsWith('script-src'));
}

test('a script that stands in the page may run, letter by letter', () => {
	expect(scriptsOf(`<head><script>${SPECIFIED}</script></head>`)).toBe(`script-src 'self' ${HASH}`);
	expect(scriptsOf(`<head><script>${SPECIFIED} </script></head>`)).not.toContain(HASH);
});

test('each by its own hash; lines are as they stand in the page', () => {
	const scripts = scriptsOf(`<script>\n\tlet a = 1;\n</script><p></p><script>${SPECIFIED}</script>`);

	expect(scripts?.match(/'sha256-/g)).toHaveLength(2);
	expect(scripts).toContain(HASH);
});

test('what comes from elsewhere is not let in by what stands in its element', () => {
	expect(scriptsOf('<script type="module" src="/app/a.js"></script>')).toBe("script-src 'self'");
	expect(scriptsOf('')).toBe("script-src 'self'");
});

test('no page may do more than ours, nor say so in itself', () => {
	expect(contentSecurityPolicy('<script>unsafe</script>')).not.toMatch(/unsafe-|\*/);
	expect(contentSecurityPolicy('')).toContain("default-src 'none'");
	expect(contentSecurityPolicy('')).toContain("frame-ancestors 'self'");
});
