import { decodeEntities } from '../source/xml-markup.ts';
import { withNamedSigns } from './named-entities.ts';
import { normaliseText } from './normalise.ts';

/**
 * A line of Markdown as the text a reader sees: no marks of emphasis, of code or of links (the address of a link goes,
 * as in print), no calls of notes; entities and escapes as the characters they stand for. HTML but `<br>` and the like
 * is no markup here but text: nothing is hidden by it.
 *
 * @param isNote whether a note of that mark is given: a call of any other is text
 */
export function plainInline(source: string, isNote: (mark: string) => boolean): string {
  const parts: Part[] = [];
  const brackets: number[] = [];
  let at = 0;
  const take = (pattern: RegExp): RegExpExecArray | null => {
    pattern.lastIndex = at;
    return pattern.exec(source);
  };
  while (at < source.length) {
    const found = take(anyMark);
    const next = found?.index ?? source.length;
    if (next > at) parts.push({ text: source.slice(at, next) });
    if (!found) break;
    at = next;
    const token = take(token_);
    const [whole = source[at] as string] = token ?? [];
    const groups = token?.groups ?? {};
    if (groups.escaped !== undefined) parts.push({ text: groups.escaped });
    else if (groups.entity !== undefined) parts.push({ text: decodeEntities(withNamedSigns(groups.entity)) });
    else if (groups.address !== undefined) parts.push({ text: groups.address });
    else if (groups.call !== undefined)
      parts.push(isNote(unescaped(groups.call)) ? { text: '', isCall: true } : { text: whole });
    else if (groups.run !== undefined) parts.push(emphasisOf(source, at, groups.run));
    else if (groups.tag !== undefined) parts.push({ text: /br/i.test(groups.tag) ? ' ' : '' });
    else if (groups.ticks !== undefined) parts.push({ text: '' });
    else if (groups.open !== undefined) {
      brackets.push(parts.length);
      parts.push({ text: whole });
    } else if (groups.close !== undefined) {
      const opening = brackets.pop();
      // "[text](address)": without its bracket before; "]" alone is text.
      if (opening !== undefined && groups.target !== undefined) parts[opening] = { text: '' };
      parts.push({ text: opening !== undefined && groups.target !== undefined ? '' : whole });
    } else parts.push({ text: whole });
    at += whole.length;
  }
  return normaliseText(withoutEmphasis(parts));
}

type Part = { readonly text: string; readonly isCall?: true; readonly run?: Run };
type Run = { readonly canOpen: boolean; readonly canClose: boolean };

const anyMark = /[\\&<[\]*_`!]/g;
const token_ =
  /\\(?<escaped>[!-/:-@[-`{-~])|(?<entity>&(?:#\d{1,7}|#[xX][\da-fA-F]{1,6}|[a-zA-Z]{2,8}\d{0,2});)|<(?<address>https?:\/\/[^\s<>]{1,2000})>|<\/?(?<tag>br|sup|sub|b|i|u|em|strong)\s?\/?>|\[\^(?<call>(?:\\.|[^\]\s\\]){1,40})\]|(?<run>\*{1,200}|_{1,200})|(?<ticks>`+)|(?<open>!?\[)|(?<close>\](?<target>\([^\s()]{0,2000}(?:\s"[^"]{0,300}")?\))?)/y;

/** A mark is one of emphasis only where it stands against a word: not in "5 * 3" and "bij_lage". */
function emphasisOf(source: string, at: number, run: string): Part {
  const before = source[at - 1] ?? ' ';
  const after = source[at + run.length] ?? ' ';
  const inWord = run[0] === '_' && /[\p{L}\p{N}]/u.test(before) && /[\p{L}\p{N}]/u.test(after);
  if (inWord) return { text: run };
  return { text: run, run: { canOpen: /\S/.test(after), canClose: /\S/.test(before) } };
}

/** A run that opens and one that closes go both, as far as they are equally long; what has no partner is text. */
function withoutEmphasis(parts: readonly Part[]): string {
  const texts = parts.map(({ text }) => text);
  const open: Record<string, number[]> = { '*': [], _: [] };
  for (const [at, { text, run, isCall }] of parts.entries()) {
    // "Defensie [^1], zoals": the space stood before the mark, and goes with it.
    if (isCall && at > 0 && /^[.,;:!?)»”]/.test(parts[at + 1]?.text ?? '')) {
      texts[at - 1] = texts[at - 1]?.trimEnd() ?? '';
    }
    if (run === undefined) continue;
    const stack = open[text[0] as string] ?? [];
    let left = text.length;
    while (run.canClose && left > 0 && stack.length > 0) {
      const top = stack.at(-1) as number;
      const length = texts[top]?.length ?? 0;
      const both = Math.min(length, left);
      texts[top] = (texts[top] ?? '').slice(both);
      left -= both;
      if (length === both) stack.pop();
    }
    texts[at] = text.slice(0, left);
    if (run.canOpen && left > 0) stack.push(at);
  }
  return texts.join('');
}

export const unescaped = (text: string): string => text.replace(/\\([!-/:-@[-`{-~])/g, '$1');
