import fc from 'fast-check';
import { expect, test } from 'vitest';
import { escapeText, html } from '../../../shared/report/html.ts';
import { readPage } from '../../support/read-page.ts';

test('a value is escaped, in an element and in an attribute', () => {
  const text = `<b a="1" c='2'>&</b>`;
  expect(html`<p title="${text}">${text}</p>`.html).toBe(
    '<p title="&lt;b a=&quot;1&quot; c=&#39;2&#39;&gt;&amp;&lt;/b&gt;">&lt;b a=&quot;1&quot; c=&#39;2&#39;&gt;&amp;&lt;/b&gt;</p>',
  );
});

test('markup from another template is left alone, and lists give their members in order', () => {
  const items = ['a', 'b<'].map((text) => html`<li>${text}</li>`);
  expect(html`<ul>${items}</ul>${undefined}${3}`.html).toBe('<ul><li>a</li><li>b&lt;</li></ul>3');
});

test('what XML may not have is shown as the mark of what cannot be shown', () => {
  expect(escapeText('a\u0000b\u001bc\ud800d\uffffe\tf')).toBe('a\ufffdb\ufffdc\ufffdd\ufffde\tf');
  expect(escapeText('👍')).toBe('👍');
});

test('any text comes out of a page as it went in, and adds no element', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      const page = readPage(html`<html><p title="${text}">${text}</p></html>`.html);
      expect(page.elements).toEqual(['html', 'p']);
      expect(page.attributes).toEqual(['title']);
    }),
  );
});
