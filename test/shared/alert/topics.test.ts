import { expect, test } from 'vitest';
import { topicsOf } from '../../../shared/alert/topics.ts';
import { buildReport } from '../../support/report-builder.ts';

const topics = [
  { name: 'oekraine', terms: ['Oekraïne', 'Oekraïens'] },
  { name: 'uitgaven', terms: ['bbp', 'Defence Investment Pledge'] },
];

test('a topic is named by a term in a sentence that changed, whatever its case', () => {
  const report = buildReport([{ before: 'A', after: 'A', text: [[{ now: 'De OEKRAÏENSE zaak.' }]] }]);
  expect(topicsOf(report, topics)).toEqual(['oekraine']);
});

test('a topic of which nothing changed is not named', () => {
  const report = buildReport([
    { before: 'A', after: 'A', text: [['Steun aan Oekraïne.', { now: 'Een andere zin.' }]] },
  ]);
  expect(topicsOf(report, topics)).toEqual([]);
});

test('the heading over a change names the topic as well', () => {
  const heading = 'Defence Investment Pledge';
  const report = buildReport([{ before: heading, after: heading, text: [[{ now: 'Een zin.' }]] }]);
  expect(topicsOf(report, topics)).toEqual(['uitgaven']);
});

test('a term inside another word names nothing', () => {
  const report = buildReport([{ before: 'A', after: 'A', text: [[{ now: 'Het subbbp is hoog.' }]] }]);
  expect(topicsOf(report, topics)).toEqual([]);
});

test('a term is taken as text, not as an expression', () => {
  const report = buildReport([{ before: 'A', after: 'A', text: [[{ now: 'Een zin.' }]] }]);
  expect(topicsOf(report, [{ name: 'x', terms: ['.*'] }])).toEqual([]);
});
