import type { Recipe } from './generate.ts';

const sections = { moveSections: 1, renameSections: 2, splitSections: 1, mergeSections: 1 } as const;
const sentences = { insert: 0.1, remove: 0.1, move: 0.05, split: 0.06, merge: 0.06 } as const;

/** Two versions of one paper: the kinds of edits, alone and mixed, in the strengths in which papers are edited. */
export const edits: readonly Recipe[] = [
  { name: 'reword 5 %', reword: [0.5, 0.05] },
  { name: 'reword 20 %', reword: [0.5, 0.2] },
  { name: 'reword 35 %', reword: [0.5, 0.35] },
  { name: 'reword 50 %', reword: [0.5, 0.5] },
  { name: 'reword 65 %', reword: [0.5, 0.65] },
  { name: 'figures', refigure: 0.3 },
  { name: 'insert', insert: 0.2 },
  { name: 'remove', remove: 0.25 },
  { name: 'move', move: 0.1 },
  { name: 'move, edited', move: 0.1, reword: [0.5, 0.25] },
  { name: 'split', split: 0.2 },
  { name: 'merge', merge: 0.2 },
  { name: 'sections', ...sections },
  { name: 'sections come and go', addSections: 1, removeSections: 1, renameSections: 1 },
  { name: 'renumbered', renumber: true, addSections: 1 },
  { name: 'mixed, light', ...sentences, reword: [0.4, 0.2], fresh: 0.05 },
  { name: 'mixed', ...sentences, ...sections, reword: [0.5, 0.35], fresh: 0.1, refigure: 0.05 },
  { name: 'mixed, heavy', ...sentences, ...sections, reword: [0.6, 0.5], insert: 0.15, fresh: 0.1 },
];

/** Two papers of a series: most text new, about the same subjects, what stayed rewritten, sections changed about. */
export const series: readonly Recipe[] = [
  { name: 'series', reword: [0.7, 0.35], fresh: 0.4, remove: 0.35, renameSections: 1, addSections: 1 },
  {
    name: 'series, hard',
    reword: [0.8, 0.5],
    fresh: 0.5,
    insert: 0.1,
    remove: 0.45,
    move: 0.03,
    moveSections: 1,
    renameSections: 2,
    addSections: 1,
    removeSections: 1,
    renumber: true,
  },
];

/** The same strengths, with the words exchanged one by one: measured, and promised nothing. */
export const scattered: readonly Recipe[] = [0.05, 0.2, 0.35, 0.5, 0.65].map((share) => ({
  name: `one by one, ${Math.round(100 * share)} %`,
  reword: [0.5, share],
  scattered: true,
}));
