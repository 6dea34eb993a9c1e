import { expect, test } from 'vitest';
import { nameOf, shortNameOf, syntheticIdsOf, syntheticMark } from '../../../shared/report/paper-name.ts';
import { nl } from '../../../shared/report/texts-nl.ts';
import { buildInfo } from '../../support/report-builder.ts';

test('a kamerstuk is named as print names it', () => {
  expect(nameOf(buildInfo())).toBe('28 676, nr. 439');
});

test('a file is named by the number it prints, and by its own name where it prints none', () => {
  expect(nameOf(buildInfo({ id: 'brief.txt' }))).toBe('28 676, nr. 439');
  expect(nameOf(buildInfo({ id: 'brief.txt', ondernummer: null }))).toBe('brief.txt');
});

test('a synthetic paper is named by its id, whatever number it prints', () => {
  expect(nameOf(buildInfo({ id: 'demo-28676-2', ondernummer: '411' }))).toBe('demo-28676-2');
});

test('a paper of the same dossier is named by its number alone', () => {
  const other = buildInfo({ id: 'kst-28676-411', ondernummer: '411' });
  expect(shortNameOf(other, buildInfo())).toBe('nr. 411');
  const elsewhere = buildInfo({ id: 'kst-21501-02-2067', dossiernummer: '21501-02', ondernummer: '2067' });
  expect(shortNameOf(elsewhere, buildInfo())).toBe('21 501-02, nr. 2067');
});

test('each synthetic paper is listed once', () => {
  const demo = buildInfo({ id: 'demo-28676-1' });
  expect(syntheticIdsOf({ before: demo, after: demo })).toEqual(['demo-28676-1']);
  expect(syntheticIdsOf({ before: demo, after: buildInfo() })).toEqual(['demo-28676-1']);
  expect(syntheticIdsOf({ before: buildInfo(), after: buildInfo() })).toEqual([]);
});

test('a real paper beside a synthetic one is not called synthetic itself', () => {
  const demo = buildInfo({ id: 'demo-28676-1' });
  expect(syntheticMark({ before: demo, after: demo }, nl)).toBe('synthetisch');
  expect(syntheticMark({ before: buildInfo(), after: demo }, nl)).toBe('synthetisch');
  expect(syntheticMark({ before: demo, after: buildInfo() }, nl)).toBe('vergeleken met een synthetisch stuk');
  expect(syntheticMark({ before: buildInfo(), after: buildInfo() }, nl)).toBeUndefined();
});
