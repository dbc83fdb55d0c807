import type { PartMessages } from '../../i18n/use-messages.ts';

type Key =
	| 'video'
	| 'captions'
	| 'missing'
	| 'missingLarge'
	| 'missingExpected'
	| 'again'
	| 'open'
	| 'size'
	| 'keep'
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
		missing: 'This video is not on this device. It can be played when you are online.',
		missingLarge:
			'This video is not on this device. It can be played when you are online, or be fetched then to stay.',
		missingExpected: 'This video is not on this device yet. It will be fetched as soon as you are online.',
		again: 'Try again',
		open: 'Open the video',
		size: 'This video is large ({size}) and stays online unless you keep it.',
		keep: 'Keep for offline ({size})',
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
		missing: 'Dieses Video ist nicht auf diesem Gerät. Es läuft, sobald Sie online sind.',
		missingLarge:
			'Dieses Video ist nicht auf diesem Gerät. Es läuft, sobald Sie online sind, und kann dann auch geladen werden, um zu bleiben.',
		missingExpected: 'Dieses Video ist noch nicht auf diesem Gerät. Es wird geladen, sobald Sie online sind.',
		again: 'Noch einmal versuchen',
		open: 'Video öffnen',
		size: 'Dieses Video ist groß ({size}) und bleibt online, wenn Sie es nicht behalten.',
		keep: 'Offline behalten ({size})',
		expected: 'Wird für offline geladen: {size}.',
		here: 'Auf diesem Gerät, auch offline: {size}.',
		release: 'Nicht mehr behalten',
		kept: 'Das Video wird auf diesem Gerät behalten.',
		released: 'Das Video wird nicht mehr behalten.',
		needsServer: 'Um dieses Video zu behalten, müssen Sie online sein.',
	},
};
