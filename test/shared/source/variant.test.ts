import { expect, test } from 'vitest';
import { variantOf } from '../../../shared/source/variant.ts';

test.each([
  ['kst-28676-82-h1', { kind: 'reprint', of: 'kst-28676-82', number: 1 }],
  ['kst-28676-187-n1', { kind: 'correction', of: 'kst-28676-187', number: 1 }],
  ['kst-28676-13-b35', { kind: 'attachment', of: 'kst-28676-13', number: 35 }],
  ['kst-33002-1-r1', { kind: 'revision', of: 'kst-33002-1', number: 1 }],
  ['kst-CXLIX-A-n1', { kind: 'correction', of: 'kst-CXLIX-A', number: 1 }],
  ['ah-tk-20242025-1244-h1', { kind: 'reprint', of: 'ah-tk-20242025-1244', number: 1 }],
])('%s is of another paper', (id, variant) => {
  expect(variantOf(id)).toEqual(variant);
});

test.each(['kst-28676-439', 'kst-28676-A', 'kst-35925-X-8', 'blg-1234567', 'no identifier'])(
  '%s is a paper in its own right',
  (id) => {
    expect(variantOf(id)).toBeUndefined();
  },
);
