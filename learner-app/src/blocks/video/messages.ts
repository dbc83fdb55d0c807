import type { PartMessages } from '../../i18n/use-i18n.ts';

type Key =
	| 'video'
	| 'captions'
	| 'failed'
	| 'missing'
	| 'missingLarge'
	| 'missingExpected'
	| 'open'
	| 'size'
	| 'keep'
	| 'noRoom'
	| 'expected'
	| 'here'
	| 'release'
	| 'kept'
	| 'released'
	| 'needsServer';

export const messages: PartMessages<Key> = {
	en: {
		video: 'Video',
		captions: 'Subtitles',
		failed: 'This video could not be loaded.',
		missing: 'This video is not on this device. It can be played when you are online.',
		missingLarge:
			'This video is not on this device. It can be played when you are online, or be fetched then to stay.',
		missingExpected: 'This video is not on this device yet. It will be fetched as soon as you are online.',
		open: 'Open the video',
		size: 'This video is large ({size}) and stays online unless you keep it.',
		keep: 'Keep for offline ({size})',
		noRoom: 'There is no room for it on this device. Free {size}, then try again.',
		expected: 'Being fetched for offline: {size}.',
		here: 'On this device, also offline: {size}.',
		release: 'No longer keep',
		kept: 'The video will be kept on this device.',
		released: 'The video is no longer kept.',
		needsServer: 'To keep this video you need to be online.',
	},
	de: {
		video: 'Video',
		captions: 'Untertitel',
		failed: 'Dieses Video konnte nicht geladen werden.',
		missing: 'Dieses Video ist nicht auf diesem Gerät. Es läuft, sobald du online bist.',
		missingLarge:
			'Dieses Video ist nicht auf diesem Gerät. Es läuft, sobald du online bist, und kann dann auch geladen werden, um zu bleiben.',
		missingExpected: 'Dieses Video ist noch nicht auf diesem Gerät. Es wird geladen, sobald du online bist.',
		open: 'Video öffnen',
		size: 'Dieses Video ist groß ({size}) und bleibt online, wenn du es nicht behältst.',
		keep: 'Offline behalten ({size})',
		noRoom: 'Auf diesem Gerät ist kein Platz dafür. Schaffe {size} Platz und versuche es dann noch einmal.',
		expected: 'Wird für offline geladen: {size}.',
		here: 'Auf diesem Gerät, auch offline: {size}.',
		release: 'Nicht mehr behalten',
		kept: 'Das Video wird auf diesem Gerät behalten.',
		released: 'Das Video wird nicht mehr behalten.',
		needsServer: 'Um dieses Video zu behalten, musst du online sein.',
	},
};
