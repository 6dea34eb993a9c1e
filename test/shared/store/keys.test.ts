import fc from 'fast-check';
import { expect, test } from 'vitest';
import { contentTypeOf, keys, nameInKey, reportFolder, reportPairOf } from '../../../shared/store/keys.ts';

test('the keys are those that users and tools rely on', () => {
  const pair = { dossiernummer: '36600-X', afterId: 'kst-36600-X-2', beforeId: 'kst-36600-X-1' };
  expect([
    keys.snapshot('kst-28676-439', 'ab12', 'xml'),
    keys.snapshotMeta('kst-28676-439', 'ab12'),
    keys.version('kst-28676-439', 1),
    keys.paper('28676', 'kst-28676-439'),
    keys.report(pair, 'report.json'),
    keys.page('feed.atom'),
    keys.dossierPage('28676', 'index.html'),
    keys.alert('a1'),
    keys.claim('a1', 2),
    keys.refusal('a1', 2),
    keys.sent('a1'),
    keys.dirty('28676'),
    keys.quarantine('kst-28676-439', 'ab12'),
    keys.state('koop'),
  ]).toEqual([
    'snapshots/kst-28676-439/ab12.xml',
    'snapshots/kst-28676-439/ab12.meta.json',
    'versions/kst-28676-439/000001.json',
    'dossiers/28676/kst-28676-439.json',
    'reports/36600-X/kst-36600-X-2/kst-36600-X-1/report.json',
    'reports/feed.atom',
    'reports/28676/index.html',
    'outbox/pending/a1.json',
    'outbox/claim/a1/2.json',
    'outbox/claim/a1/2.refused.json',
    'outbox/sent/a1.json',
    'dirty/28676.json',
    'quarantine/kst-28676-439/ab12.json',
    'state/koop.json',
  ]);
});

test('a name that could leave its place is refused, whatever it is', () => {
  for (const name of ['..', '.', '', '/', 'a/b', 'a..b', '-a', 'a\\b', 'a\nb', 'a b', '.a']) {
    expect(() => keys.paper('28676', name), JSON.stringify(name)).toThrow(RangeError);
  }
  fc.assert(
    fc.property(fc.string(), (name) => {
      try {
        expect(keys.paper('28676', name).split('/')).toHaveLength(3);
      } catch (error) {
        expect(error).toBeInstanceOf(RangeError);
      }
    }),
  );
});

test('the pair of a report survives its key', () => {
  const pair = { dossiernummer: '28676', afterId: 'kst-28676-439', beforeId: 'demo-28676-1' };
  expect(reportPairOf(keys.report(pair, 'index.html'))).toEqual(pair);
  expect(reportFolder(pair)).toBe('reports/28676/kst-28676-439/demo-28676-1/');
  expect(reportPairOf('reports/28676/index.html')).toBeUndefined();
});

test('the last part of a key is what it names', () => {
  expect(nameInKey('dossiers/28676/kst-28676-439.json')).toBe('kst-28676-439');
  expect(nameInKey('outbox/claim/a1/2.refused.json')).toBe('2.refused');
});

test('what a browser opens is sent as what it is', () => {
  expect(contentTypeOf('reports/index.html')).toBe('text/html; charset=utf-8');
  expect(contentTypeOf('reports/feed.atom')).toBe('application/atom+xml; charset=utf-8');
  expect(contentTypeOf('x/unknown.bin')).toBe('application/octet-stream');
});
