import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { elementsNamed, readXml, textsNamed } from '../../../shared/source/xml.ts';

function rootOf(text: string) {
  const reading = readXml(text);
  if (reading.kind !== 'tree') throw new Error(reading.reason);
  return reading.root;
}

describe('reading the XML of a reply', () => {
  test('elements and attributes are known by their local names', () => {
    const root = rootOf('<a:r xmlns:a="urn:a"><b:item a:form="xml">één</b:item></a:r>');
    expect(root.name).toBe('r');
    const [item] = elementsNamed(root, 'item');
    expect(item?.attributes.get('form')).toBe('xml');
    expect(textsNamed(root, 'item')).toEqual(['één']);
  });

  test('a byte order mark, instructions, comments and CDATA are no trouble', () => {
    const root = rootOf(
      '\ufeff<?xml version="1.0"?>\r\n<!-- <x> --><r><?p <y> ?><t><![CDATA[a <b> &amp; c]]></t></r>\n',
    );
    expect(textsNamed(root, 't')).toEqual(['a <b> &amp; c']);
  });

  test('the five entities and numbered ones are read, and any other stays as written', () => {
    const root = rootOf('<r><t a="&quot;">&lt;&amp;&gt; &#8217;&#x2019; &nbsp; &constructor;</t></r>');
    expect(textsNamed(root, 't')).toEqual(['<&> ’’ &nbsp; &constructor;']);
  });

  test('a numbered entity that is no character becomes the mark for one that is lost', () => {
    expect(rootOf('<r>&#0;&#xD800;&#x110000;</r>').text).toBe('\ufffd\ufffd\ufffd');
  });

  test.each([
    ['', 'there is no element'],
    ['<r><t>a</t>', '<r> is not closed'],
    ['<r><t', 'the text ends inside a tag, a comment or an instruction'],
    ['<r><!-- ', 'the text ends inside a tag, a comment or an instruction'],
  ])('%j is cut off: %s', (text, reason) => {
    expect(readXml(text)).toEqual({ kind: 'broken', reason, cutOff: true });
  });

  test.each([
    ['<r><t></r>', '</r> where <t> was open'],
    ['</r>', '</r> where nothing was open'],
    ['<r></r><s/>', 'a second root element, <s>'],
    ['<r></r>x', 'text outside the root element, at character 7'],
    ['x<r/>', 'text outside the root element, at character 0'],
    ['<r a=b></r>', 'a tag that is not well-formed, at character 0'],
    ['<r></r a="b">', 'a tag that is not well-formed, at character 3'],
    ['<r>1 < 2 > 0</r>', 'a tag that is not well-formed, at character 5'],
    ['<!DOCTYPE r><r/>', 'a document type or another declaration, which no register sends, at character 0'],
  ])('%j is broken: %s', (text, reason) => {
    expect(readXml(text)).toEqual({ kind: 'broken', reason, cutOff: false });
  });

  test('what nests or counts beyond any real reply is broken, within a second', () => {
    const begin = performance.now();
    expect(readXml('<a>'.repeat(2_000_000))).toMatchObject({ reason: 'elements nested deeper than 64' });
    expect(readXml(`<a>${'<b/>'.repeat(2_000_000)}</a>`)).toMatchObject({
      reason: 'more than 250000 elements',
    });
    expect(performance.now() - begin).toBeLessThan(1000);
  });

  test.each([
    ['spaces inside a tag', `<a${' '.repeat(2_000_000)}`],
    ['a name without end', `<${'a'.repeat(2_000_000)}`],
    ['an attribute without end', `<a b="${'c'.repeat(2_000_000)}`],
    ['attributes without values', `<a ${'b '.repeat(1_000_000)}>`],
    ['comments without end', '<!--'.repeat(500_000)],
    ['entities without end', `<a>${'&#'.repeat(1_000_000)}</a>`],
  ])('%s take no longer than their length', (_, text) => {
    const begin = performance.now();
    readXml(text);
    expect(performance.now() - begin).toBeLessThan(1000);
  });

  test('any text gives a tree or a reason', () => {
    const pieces = fc.constantFrom(
      '<',
      '>',
      '/',
      '!',
      '--',
      '[CDATA[',
      ']]>',
      '?',
      'a',
      ':',
      ' ',
      '="',
      '"',
      '&',
      ';',
      'x',
    );
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 40 }), (parts) =>
        ['tree', 'broken'].includes(readXml(parts.join('')).kind),
      ),
      { numRuns: 2000 },
    );
  });

  test('every beginning of a reply is cut off, and none passes for the whole', () => {
    const text = '<?xml version="1.0"?><r a="1"><t>één &amp; twee</t><!-- drie --><u/></r>';
    expect(readXml(text).kind).toBe('tree');
    for (let length = 0; length < text.length; length += 1) {
      expect(readXml(text.slice(0, length))).toMatchObject({ kind: 'broken', cutOff: true });
    }
  });
});
