import { latin } from './latin.ts';

/** How many words a text has: what stands between spaces and holds a letter or a figure. */
export const wordCount = (text: string): number => latin(text).match(/[A-Za-z0-9]\S*/g)?.length ?? 0;
