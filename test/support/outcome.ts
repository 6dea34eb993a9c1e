import { expect } from 'vitest';
import type { Document } from '../../shared/document/document.ts';
import { type InputFormat, readDocument } from '../../shared/document/read.ts';
import { ParseError } from '../../shared/errors.ts';

/**
 * What reading these bytes comes to: a document or a `ParseError`, within a second. Any other error, and one that
 * says more than a line, fails the test that asks. A reading that was slow is measured again, some times: others use the machine.
 */
export async function outcomeOf(
  bytes: Uint8Array,
  format: InputFormat,
  name = 'stuk',
): Promise<Document | ParseError> {
  let outcome = await timed(bytes, format, name);
  for (let again = 0; outcome.ms > 1000 && again < 4; again += 1) outcome = await timed(bytes, format, name);
  expect(outcome.ms, `milliseconds for ${name}`).toBeLessThan(1000);
  const { result } = outcome;
  if (result instanceof ParseError) expect(result.message).toMatch(/^Cannot read .*\S$/);
  return result;
}

async function timed(
  bytes: Uint8Array,
  format: InputFormat,
  name: string,
): Promise<{ result: Document | ParseError; ms: number }> {
  const started = performance.now();
  let result: Document | ParseError;
  try {
    result = await readDocument(bytes, { format, name });
  } catch (error) {
    if (!(error instanceof ParseError))
      throw new Error(`${name} gave another error than a ParseError`, { cause: error });
    result = error;
  }
  return { result, ms: performance.now() - started };
}

/** All texts of a document, for what must be found in it somewhere. */
export function textsOf({ sections, footnotes, signatories = [], ...head }: Document): string[] {
  return [
    ...Object.values(head).filter((value) => typeof value === 'string'),
    ...signatories.flatMap(({ role, name }) => [role, name]),
    ...sections.flatMap(({ heading, blocks }) => [heading ?? '', ...blocks.map(({ text }) => text)]),
    ...footnotes.flatMap(({ mark, text }) => [mark, text]),
  ];
}
