import { expect, test } from 'vitest';
import { compareDocuments } from '../../../shared/comparison/compare.ts';
import { documentOf } from '../../support/texts.ts';

/** Both texts synthetic. */
const positions = (before: string, after: string) =>
  compareDocuments(documentOf(before), documentOf(after)).positions.map(
    ({ change, differs, before: one, after: other }) =>
      `${change}${differs.length > 0 ? ` (${differs.join(', ')})` : ''}: ${one?.text ?? '-'} → ${other?.text ?? '-'}`,
  );

test('another verb, another modality and another sign are each said', () => {
  expect(positions('Het kabinet verwelkomt het akkoord.', 'Het kabinet betreurt het akkoord.')).toEqual([
    'changed (verb): verwelkomt → betreurt',
  ]);
  expect(positions('Nederland zal het plan steunen.', 'Nederland kan het plan niet steunen.')).toEqual([
    'changed (modality, negation): zal … steunen → kan … niet steunen',
  ]);
});

test('a stand with other words around it is the same', () => {
  expect(positions('Het kabinet steunt dit goede plan.', 'Het kabinet steunt dit nieuwe plan.')).toEqual([
    'same: steunt → steunt',
  ]);
});

test('of two stands in one sentence each is paired with its own', () => {
  expect(
    positions(
      'Nederland steunt het plan en bepleit spoed.',
      'Nederland steunt het plan en bepleit geen spoed.',
    ),
  ).toEqual(['same: steunt → steunt', 'changed (negation): bepleit → bepleit geen']);
});

test('a stand in a sentence that is new or gone was added or removed', () => {
  const rest = 'De vergunning is aangevraagd bij de provincie Groningen.';
  expect(positions(rest, `${rest} Het kabinet verwelkomt dit.`)).toEqual(['added: - → verwelkomt']);
  expect(positions(`${rest} Het kabinet verwelkomt dit.`, rest)).toEqual(['removed: verwelkomt → -']);
});
