import { expect, test, vi } from 'vitest';
import { findChromium } from './chromium.ts';

const none = { PATH: '/nowhere' };

test('a browser that is missing is said aloud, and the tests are skipped', () => {
  const warn = vi.spyOn(console, 'warn').mockImplementation(() => {});
  expect(findChromium(none)).toBeUndefined();
  expect(warn).toHaveBeenCalledWith(expect.stringContaining('The browser tests are skipped.'));
  warn.mockRestore();
});

test('on CI a browser that is missing is a failure', () => {
  expect(() => findChromium({ ...none, CI: 'true' })).toThrow('No Chromium found');
});

test('the browser that CHROMIUM names comes before those on the path', () => {
  expect(findChromium({ CHROMIUM: process.execPath })).toBe(process.execPath);
});
