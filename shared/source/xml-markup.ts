/** What stands at a "<": where it ends, and what it means for the tree. */
export type Markup = { readonly end: number } & (
  | {
      readonly kind: 'open';
      readonly tag: string;
      readonly attributes: ReadonlyMap<string, string>;
      readonly empty: boolean;
    }
  | { readonly kind: 'close'; readonly tag: string }
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'skip' }
  | { readonly kind: 'cut-off' }
  | { readonly kind: 'malformed'; readonly reason: string }
);

const noAttributes: ReadonlyMap<string, string> = new Map();

/** Every pattern here is anchored where it starts and gives up in linear time: the text may be written to hurt. */
export function readMarkup(text: string, at: number): Markup {
  if (text.startsWith('<!--', at)) return upTo(text, at + 4, '-->', 'skip');
  if (text.startsWith('<?', at)) return upTo(text, at + 2, '?>', 'skip');
  if (text.startsWith('<![CDATA[', at)) return upTo(text, at + 9, ']]>', 'text');
  if (text.startsWith('<!', at)) {
    return unreadable(text, at, 'a document type or another declaration, which no register sends');
  }
  return readTag(text, at);
}

function upTo(text: string, from: number, close: string, kind: 'skip' | 'text'): Markup {
  const found = text.indexOf(close, from);
  if (found < 0) return { kind: 'cut-off', end: text.length };
  const end = found + close.length;
  return kind === 'skip' ? { kind, end } : { kind, text: text.slice(from, found), end };
}

function readTag(text: string, at: number): Markup {
  const opening = /<(\/?)([\p{L}_][^\s<>/="']*)/uy;
  const attribute = /\s+([^\s<>/="']+)\s*=\s*(?:"([^"<]*)"|'([^'<]*)')/y;
  const closing = /\s*(\/?)>/y;
  opening.lastIndex = at;
  const head = opening.exec(text);
  if (!head) return unreadable(text, at, 'a tag that is not well-formed');
  const tag = head[2] ?? '';
  const closes = head[1] === '/';
  let end = opening.lastIndex;
  let attributes: Map<string, string> | undefined;
  for (;;) {
    attribute.lastIndex = end;
    const found = closes ? null : attribute.exec(text);
    if (!found) break;
    const name = found[1] ?? '';
    attributes ??= new Map();
    attributes.set(name.slice(name.indexOf(':') + 1), decodeEntities(found[2] ?? found[3] ?? ''));
    end = attribute.lastIndex;
  }
  closing.lastIndex = end;
  const tail = closing.exec(text);
  if (!tail || (closes && tail[1])) return unreadable(text, at, 'a tag that is not well-formed');
  end = closing.lastIndex;
  return closes
    ? { kind: 'close', tag, end }
    : { kind: 'open', tag, attributes: attributes ?? noAttributes, empty: tail[1] === '/', end };
}

function unreadable(text: string, at: number, reason: string): Markup {
  return text.indexOf('>', at) < 0
    ? { kind: 'cut-off', end: text.length }
    : { kind: 'malformed', reason, end: at };
}

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** The five entities of XML and the numbered ones. Any other stays as written: nothing is ever expanded. */
export function decodeEntities(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(
    /&(?:#x([0-9a-f]{1,8})|#([0-9]{1,8})|([a-z]{1,8}));/gi,
    (written, hex?: string, decimal?: string, name?: string) => {
      if (name !== undefined) return Object.hasOwn(entities, name) ? (entities[name] ?? written) : written;
      const code = Number.parseInt(hex ?? decimal ?? '', hex === undefined ? 10 : 16);
      const isCharacter = code > 0 && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff);
      return isCharacter ? String.fromCodePoint(code) : '\ufffd';
    },
  );
}
