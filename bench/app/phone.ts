/** Chrome's own presets: a mid-range phone, and its network on a good day. */
export const SLOWER_CPU = 4;
export const FAST_4G = {
	offline: false,
	latency: 165,
	downloadThroughput: (9_000_000 / 8) * 0.9,
	uploadThroughput: (1_500_000 / 8) * 0.9,
};

export const PHONE = { width: 412, height: 823 };
