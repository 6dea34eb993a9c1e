import { type Chance, chance } from './random.ts';

/** Bytes as they come after a bad disk, a bad line or a bad program: a few of many kinds of damage, by chance. */
export function damaged(bytes: Uint8Array, seed: number): Uint8Array {
  const luck = chance(seed);
  let result = Uint8Array.from(bytes);
  for (let times = 1 + luck.below(4); times > 0; times -= 1) result = luck.pick(byteDamages)(result, luck);
  return result;
}

type Damage<T> = (whole: T, luck: Chance) => T;

const joined = (...parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(parts.flatMap((part) => [...part]));

/** Two places, the first not behind the second. */
function span(length: number, luck: Chance, most = length): [from: number, to: number] {
  const from = luck.below(length + 1);
  return [from, Math.min(length, from + luck.below(most + 1))];
}

const byteDamages: readonly Damage<Uint8Array<ArrayBuffer>>[] = [
  // A few bits turned.
  (bytes, luck) => {
    for (let times = 1 + luck.below(12); times > 0 && bytes.length > 0; times -= 1) {
      const at = luck.below(bytes.length);
      bytes[at] = (bytes[at] as number) ^ (1 << luck.below(8));
    }
    return bytes;
  },
  // Cut off.
  (bytes, luck) => bytes.slice(0, luck.below(bytes.length + 1)),
  // A piece gone.
  (bytes, luck) => {
    const [from, to] = span(bytes.length, luck, 400);
    return joined(bytes.subarray(0, from), bytes.subarray(to));
  },
  // A piece of it where it does not belong.
  (bytes, luck) => {
    const [from, to] = span(bytes.length, luck, 400);
    const at = luck.below(bytes.length + 1);
    return joined(bytes.subarray(0, at), bytes.subarray(from, to), bytes.subarray(at));
  },
  // Noise over a piece.
  (bytes, luck) => {
    const [from, to] = span(bytes.length, luck, 60);
    for (let at = from; at < to; at += 1) bytes[at] = luck.below(256);
    return bytes;
  },
];

/** Markup as no program would write it: tags and texts changed about, and things that hurt put between. */
export function shuffled(text: string, seed: number): string {
  const luck = chance(seed);
  let tokens = text.split(/(?<=>)|(?=<)|(?<=\n)/);
  for (let times = 1 + luck.below(5); times > 0 && tokens.length > 0; times -= 1) {
    tokens = luck.pick(tokenDamages)(tokens, luck);
  }
  return tokens.join('');
}

const hostile = (
  '<![CDATA[ ]]> <!-- --> <? ?> &amp; &#0; &#x110000; &nope; <!DOCTYPE <al> </al> <lijst><li> </li></lijst> <noot id="x"> </noot> ' +
  '<noot.nr>1</noot.nr> <table><row><entry> </entry></row></table> <script> </script> <p> </p> <a href="#x">1</a> <w:p> </w:p> <w:r><w:t> </w:t></w:r> ' +
  '<w:del> </w:del> [^1] [^1]: ``` | # - 1. > *** ___ --- === \\ { } [ ] " \f \u0000 \u202e \ud800 \ufeff 1 2%.4 Nr. ISSN'
).split(' ');

const tokenDamages: readonly Damage<string[]>[] = [
  (tokens, luck) => tokens.toSpliced(luck.below(tokens.length), 1),
  (tokens, luck) => tokens.toSpliced(luck.below(tokens.length + 1), 0, luck.pick(tokens)),
  (tokens, luck) => tokens.toSpliced(luck.below(tokens.length + 1), 0, luck.pick(hostile)),
  (tokens, luck) => tokens.with(luck.below(tokens.length), luck.pick(tokens)),
  (tokens, luck) => {
    const [from, to] = span(tokens.length, luck, 30);
    return [...tokens.slice(0, from), ...luck.shuffled(tokens.slice(from, to)), ...tokens.slice(to)];
  },
  // A tag by another name, so that it stays in balance with none.
  (tokens, luck) => {
    const at = luck.below(tokens.length);
    return tokens.with(
      at,
      (tokens[at] ?? '').replace(
        /^(<\/?)[\w:.]+/,
        `$1${luck.pick(['al', 'noot', 'li', 'entry', 'kop', 'x', 'w:p', 'w:tc', 'table', 'script', 'div'])}`,
      ),
    );
  },
];

/** JSON that is JSON still, with fields gone, doubled or of another kind. */
export function misfilled(text: string, seed: number): string {
  const luck = chance(seed);
  const odd: readonly unknown[] = [
    null,
    '',
    0,
    -1,
    1.5,
    1e9,
    [],
    {},
    'x',
    'cell',
    true,
    '\u0000',
    [[[]]],
    '2023-02-30',
  ];
  const change = (value: unknown): unknown => {
    if (luck.next() < 0.004) return luck.pick(odd);
    if (Array.isArray(value))
      return value.flatMap((one) =>
        luck.next() < 0.01 ? [] : luck.next() < 0.01 ? [one, one] : [change(one)],
      );
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(
      Object.entries(value).flatMap(([key, one]) => (luck.next() < 0.002 ? [] : [[key, change(one)]])),
    );
  };
  return JSON.stringify(change(JSON.parse(text)));
}

/**
 * Markup that is still well formed and says the same words: elements by other names, out of order, in one another.
 * What a reader then leaves out, it lost.
 *
 * @param isLeft elements that stay what they are, with what is in them
 */
export function rearranged(tree: Tree, seed: number, isLeft: (name: string) => boolean = () => false): Tree {
  const luck = chance(seed);
  const names: string[] = [];
  const collect = (node: Tree | string): void => {
    if (typeof node === 'string') return;
    if (!isLeft(node.name)) names.push(node.name);
    node.children.forEach(collect);
  };
  collect(tree);
  const change = (node: Tree | string, depth: number): (Tree | string)[] => {
    if (typeof node === 'string' || isLeft(node.name)) return [node];
    let children = node.children.flatMap((child) => change(child, depth + 1));
    if (depth < 2) return [{ ...node, children }];
    const dice = luck.next();
    if (dice < 0.04) return [{ ...node, name: luck.pick(names), children }];
    if (dice < 0.07) return children;
    if (dice < 0.1) children = luck.shuffled(children);
    if (dice > 0.97) return [{ ...node, children: [{ name: luck.pick(names), attributes: '', children }] }];
    return [{ ...node, children }];
  };
  return change(tree, 0)[0] as Tree;
}

export type Tree = {
  readonly name: string;
  readonly attributes: string;
  readonly children: readonly (Tree | string)[];
};

export function treeToXml(node: Tree | string): string {
  if (typeof node === 'string') return node;
  return `<${node.name}${node.attributes}>${node.children.map(treeToXml).join('')}</${node.name}>`;
}

/** Of XML that we wrote ourselves: well formed, without instructions. */
export function treeFromXml(xml: string): Tree {
  const root: { name: string; attributes: string; children: (Tree | string)[] } = {
    name: '',
    attributes: '',
    children: [],
  };
  const open = [root];
  for (const [, close, name = '', attributes = '', empty, text] of xml.matchAll(
    /<(\/)?([\w:.-]+)([^<>]*?)(\/)?>|([^<]+)/g,
  )) {
    if (text !== undefined) open.at(-1)?.children.push(text);
    else if (close) open.pop();
    else {
      const element = { name, attributes, children: [] };
      open.at(-1)?.children.push(element);
      if (!empty) open.push(element);
    }
  }
  return root.children.find((child): child is Tree => typeof child !== 'string') as Tree;
}

/** Every word of a tree by another name, so that none can stand in for one that was lost: "wbo", "wco", … */
export function withOwnWords(
  tree: Tree,
  words: string[] = [],
): { readonly tree: Tree; readonly words: readonly string[] } {
  const name = (node: Tree | string): Tree | string =>
    typeof node === 'string'
      ? node.replace(/(?<![\p{L}\p{N}])\p{L}{3,}(?![\p{L}\p{N}])/gu, (word) => {
          const own = `w${inLetters(words.length)}o`;
          words.push(own);
          return /^\p{Lu}/u.test(word) ? own.replace('w', 'W') : own;
        })
      : { ...node, children: node.children.map(name) };
  return { tree: name(tree) as Tree, words };
}

const inLetters = (count: number): string =>
  [...count.toString(20)].map((digit) => 'bcdfghjklmnpqrstvwxz'[Number.parseInt(digit, 20)]).join('');
