import { expect, test } from 'vitest';
import { passesFilter } from './fake-aws-filter.ts';

const attributes = {
  dossier: { Type: 'String', Value: '36600-X' },
  topics: { Type: 'String.Array', Value: '["oekraine","navo"]' },
  importance: { Type: 'Number', Value: '70' },
};

test.for([
  [{}, true],
  [{ dossier: ['36600-X'] }, true],
  [{ dossier: ['28676'] }, false],
  [{ dossier: ['28676', { prefix: '36600' }] }, true],
  [{ dossier: [{ 'anything-but': ['36600-X'] }] }, false],
  [{ dossier: [{ 'anything-but': '28676' }] }, true],
  [{ topics: ['navo'] }, true],
  [{ topics: ['noordpool'] }, false],
  [{ topics: ['navo'], dossier: ['28676'] }, false],
  [{ importance: [70] }, true],
  [{ importance: [{ numeric: ['>=', 70, '<', 80] }] }, true],
  [{ importance: [{ numeric: ['>', 70] }] }, false],
  [{ importance: [{ numeric: ['<=', 69] }] }, false],
  [{ importance: [{ numeric: ['=', 70] }] }, true],
  [{ meeting: [{ exists: false }] }, true],
  [{ meeting: [{ exists: true }] }, false],
  [{ meeting: ['navo-top'] }, false],
] as const)('the policy %j lets the message through: %s', ([policy, expected]) => {
  expect(passesFilter(policy, attributes)).toBe(expected);
});
