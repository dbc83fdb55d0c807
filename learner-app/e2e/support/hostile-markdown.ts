/** Every way that we know of to smuggle script, a form or a foreign address through Markdown. What ran leaves `window.hit`. */
export const HOSTILE_MARKDOWN = [
	'<script>window.hit = "script"</script>',
	'<img src="x" onerror="window.hit = \'onerror\'">',
	'<svg onload="window.hit = \'svg\'"><script>window.hit = "svg script"</script></svg>',
	'<iframe src="https://example.com" srcdoc="<script>parent.hit = 1</script>"></iframe>',
	'<details open ontoggle="window.hit = \'ontoggle\'">x</details>',
	'<style>body { display: none }</style><form action="https://example.com"><input name="password"></form>',
	'[a link](javascript:window.hit="javascript")',
	'[a link](JaVaScRiPt&#58;window.hit="entity")',
	'[a link](data:text/html,<script>window.hit=1</script>)',
	'[a link](vbscript:hit)',
	'![an image](https://example.com/pixel.png)',
	'![an image](data:image/svg+xml,<svg/onload=hit>)',
	'<a href="javascript:hit" style="position:fixed;inset:0" id="app">cover everything</a>',
	'<javascript:window.hit=1>',
	'[x]: javascript:window.hit=1\n\n[a reference][x]',
	'`</code><script>window.hit = 1</script>`',
].join('\n\n');
