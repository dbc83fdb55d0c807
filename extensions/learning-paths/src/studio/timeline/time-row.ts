import type { Timeline } from '@learning-paths/contract';

/** One period as it is shown. */
export type TimeRow = Timeline[number] & { label: string };
