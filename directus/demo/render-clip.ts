/**
 * Makes the demo's video out of two drawings: hands that press 110 times a minute. Ffmpeg with VP9 must be installed;
 * `node directus/demo/render-clip.ts` after a drawing has changed.
 */
import { spawnSync } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';

const PRESSES_PER_MINUTE = 110;
/** Sixteen presses, so that the end goes over into the beginning. */
const SECONDS = (16 * 60) / PRESSES_PER_MINUTE;

const clips = join(import.meta.dirname, 'clips');
const course = join(import.meta.dirname, 'first-aid-at-work');
const temporary = await mkdtemp(join(tmpdir(), 'clip-'));

await sharp(join(clips, 'rhythm-scene.svg')).png().toFile(join(temporary, 'scene.png'));
await sharp(join(clips, 'rhythm-hands.svg')).png().toFile(join(temporary, 'hands.png'));

ffmpeg(
	...['-loop', '1', '-framerate', '20', '-i', join(temporary, 'scene.png')],
	...['-loop', '1', '-framerate', '20', '-i', join(temporary, 'hands.png')],
	'-filter_complex',
	`overlay=x=240:y='134-14*cos(2*PI*t*${String(PRESSES_PER_MINUTE)}/60)'`,
	...['-t', String(SECONDS), '-pix_fmt', 'yuv420p', '-c:v', 'libvpx-vp9', '-crf', '40', '-b:v', '0'],
	join(course, 'files', 'rhythm.webm'),
);
ffmpeg('-i', join(course, 'files', 'rhythm.webm'), '-frames:v', '1', join(temporary, 'still.png'));
await sharp(join(temporary, 'still.png'))
	.webp({ quality: 86 })
	.toFile(join(course, 'images', 'rhythm.webp'));
await rm(temporary, { recursive: true });

function ffmpeg(...options: string[]): void {
	const { status, stderr } = spawnSync('ffmpeg', ['-y', '-loglevel', 'error', ...options], {
		encoding: 'utf8',
	});

	if (status !== 0) throw new Error(`ffmpeg failed: ${stderr}`);
}
