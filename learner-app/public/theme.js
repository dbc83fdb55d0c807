// Before the first paint, so that nobody who chose a theme sees the other one flash. A file of its own, because the
// Content-Security-Policy allows no inline script.
try {
	const theme = localStorage.getItem('learning:theme');

	if (theme === 'light' || theme === 'dark') document.documentElement.dataset.theme = theme;
} catch {
	// Storage may be forbidden; the system's theme is good too.
}
