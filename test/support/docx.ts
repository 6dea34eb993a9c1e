import { deflateRawSync } from 'node:zlib';

/** A ZIP archive of texts, deflated; its checksums are left at zero, which readers of .docx do not look at. */
export function zipOf(files: Readonly<Record<string, string | Uint8Array>>): Uint8Array {
  const parts: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const [path, text] of Object.entries(files)) {
    const name = Buffer.from(path);
    const plain = Buffer.from(text as string);
    const packed = deflateRawSync(plain);
    const fields = Buffer.alloc(26);
    fields.writeUInt16LE(20, 0);
    fields.writeUInt16LE(8, 4);
    fields.writeUInt32LE(packed.length, 14);
    fields.writeUInt32LE(plain.length, 18);
    fields.writeUInt16LE(name.length, 22);
    const local = Buffer.concat([Buffer.from('PK\u0003\u0004'), fields, name, packed]);
    const tail = Buffer.alloc(14);
    tail.writeUInt32LE(offset, 10);
    directory.push(Buffer.concat([Buffer.from('PK\u0001\u0002\u0014\u0000'), fields, tail, name]));
    parts.push(local);
    offset += local.length;
  }
  const entries = Buffer.concat(directory);
  const end = Buffer.alloc(18);
  end.writeUInt16LE(directory.length, 4);
  end.writeUInt16LE(directory.length, 6);
  end.writeUInt32LE(entries.length, 8);
  end.writeUInt32LE(offset, 12);
  return new Uint8Array(Buffer.concat([...parts, entries, Buffer.from('PK\u0005\u0006'), end]));
}

const office = 'http://schemas.openxmlformats.org';
const word = `${office}/wordprocessingml/2006/main`;

/** A Word file of paragraphs as WordprocessingML, of its notes by number, and of its lists. */
export function docxOf(
  body: string,
  notes: Readonly<Record<string, string>> = {},
  numbering = '',
): Uint8Array {
  const relation = (id: string, type: string, target: string) =>
    `<Relationship Id="${id}" Type="${office}/officeDocument/2006/relationships/${type}" Target="${target}"/>`;
  const relations = (inside: string) =>
    `<Relationships xmlns="${office}/package/2006/relationships">${inside}</Relationships>`;
  const styles = [1, 2, 3, 4].map(
    (level) =>
      `<w:style w:type="paragraph" w:styleId="Kop${level}"><w:name w:val="heading ${level}"/></w:style>`,
  );
  return zipOf({
    '[Content_Types].xml': `<Types xmlns="${office}/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/></Types>`,
    '_rels/.rels': relations(relation('r1', 'officeDocument', 'word/document.xml')),
    'word/_rels/document.xml.rels': relations(
      relation('r2', 'styles', 'styles.xml') +
        relation('r3', 'footnotes', 'footnotes.xml') +
        relation('r4', 'numbering', 'numbering.xml'),
    ),
    'word/numbering.xml': `<w:numbering xmlns:w="${word}">${numbering}</w:numbering>`,
    'word/styles.xml': `<w:styles xmlns:w="${word}">${styles.join('')}</w:styles>`,
    'word/footnotes.xml': `<w:footnotes xmlns:w="${word}">${Object.entries(notes)
      .map(
        ([id, text]) =>
          `<w:footnote w:id="${id}"><w:p>${text.startsWith('<') ? text : `<w:r><w:t>${text}</w:t></w:r>`}</w:p></w:footnote>`,
      )
      .join('')}</w:footnotes>`,
    'word/document.xml': `<w:document xmlns:w="${word}"><w:body>${body}</w:body></w:document>`,
  });
}
