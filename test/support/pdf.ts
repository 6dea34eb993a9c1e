/**
 * A PDF of lines of text, as plain as the format allows: one font, no compression. An empty line leaves half a line open;
 * "^1^" is set small and raised, as the mark of a note.
 */
export function pdfOf(pages: readonly (readonly string[])[]): Uint8Array {
  const objects: string[] = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Count ${pages.length} /Kids [${pages.map((_, at) => `${4 + 2 * at} 0 R`).join(' ')}] >>`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>',
    ...pages.flatMap((lines, at) => {
      const content = contentOf(lines);
      return [
        `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F1 3 0 R >> >> /Contents ${5 + 2 * at} 0 R >>`,
        `<< /Length ${content.length} >>\nstream\n${content}\nendstream`,
      ];
    }),
  ];
  let file = '%PDF-1.4\n';
  const offsets = objects.map((object, at) => {
    const offset = file.length;
    file += `${at + 1} 0 obj\n${object}\nendobj\n`;
    return String(offset).padStart(10, '0');
  });
  const rows = ['0000000000 65535 f ', ...offsets.map((offset) => `${offset} 00000 n `)];
  file += `xref\n0 ${rows.length}\n${rows.join('\n')}\ntrailer\n<< /Size ${rows.length} /Root 1 0 R >>\nstartxref\n${file.length}\n%%EOF\n`;
  return Uint8Array.from(Buffer.from(file, 'latin1'));
}

const leading = 12;

function contentOf(lines: readonly string[]): string {
  let y = 800;
  return lines
    .flatMap((line) => {
      if (line.trim() === '') {
        y -= leading / 2;
        return [];
      }
      y -= leading;
      const runs = line
        .split('^')
        .map((text, at) => `${at % 2 ? '/F1 6 Tf 4 Ts' : '/F1 10 Tf 0 Ts'} (${escaped(text)}) Tj`);
      return [`BT 60 ${y} Td ${runs.join(' ')} ET`];
    })
    .join('\n');
}

/** Where windows-1252 differs from Latin-1, of the signs that papers use. */
const places: Readonly<Record<string, string>> = {
  '’': '\u0092',
  '–': '\u0096',
  '€': '\u0080',
  '‘': '\u0091',
};

function escaped(text: string): string {
  return text.replace(/[‘’–€]/g, (sign) => places[sign] as string).replace(/[\\()]/g, '\\$&');
}
