import type { DocumentInfo } from '../document/document.ts';
import { loadSnapshot } from '../store/archive.ts';
import { keys, type ReportForm, type ReportPair, reportForms } from '../store/keys.ts';
import { formsOf, requireReport } from '../store/reports.ts';
import type { Ports, StepSettings } from './ports.ts';
import { originOf, reportOf, type Side } from './report-of.ts';
import { documentOf } from './take-in.ts';

export type Verified =
  | { readonly kind: 'ok'; readonly pair: ReportPair }
  /** The first place where a kept file is not what its snapshots give: `found` is undefined where it is missing. */
  | {
      readonly kind: 'differs';
      readonly pair: ReportPair;
      readonly form: ReportForm;
      readonly at: number;
      readonly expectedBytes: number;
      readonly foundBytes: number | undefined;
    }
  /** Made by another version of the program, which alone could make it again. */
  | { readonly kind: 'other-version'; readonly pair: ReportPair; readonly version: string };

/**
 * Makes a report again from its snapshots and holds all its forms against what is kept, byte for byte. The reason,
 * the language and what the registers said of each text then (it may be the official one now, or its debate moved) are
 * taken from the report, all else from the snapshots and the series of the watchlist.
 * @throws VerificationError where there is no such report, StoreError where a snapshot is gone or no longer itself
 */
export async function verify(
  { store }: Pick<Ports, 'store'>,
  pair: ReportPair,
  { watchlist: { series }, version }: Pick<StepSettings, 'watchlist' | 'version'>,
): Promise<Verified> {
  const { before, after, reason, language, engine } = await requireReport(store, pair);
  if (engine.version !== version) return { kind: 'other-version', pair, version: engine.version };
  const side = async (id: string, { sha256, status, ...info }: DocumentInfo): Promise<Side> => {
    const { firstPublicOn, officialOn, debate, attachmentOf, attachments } = info;
    const days = {
      ...(firstPublicOn && { firstPublicOn }),
      ...(officialOn && { officialOn }),
      ...(debate && { debate }),
    };
    const links = { ...(attachmentOf && { attachmentOf }), ...(attachments && { attachments }) };
    const snapshot = await loadSnapshot(store, id, sha256);
    return { origin: originOf(snapshot, { status, days, links }), document: await documentOf(snapshot) };
  };
  const report = reportOf(await side(pair.beforeId, before), await side(pair.afterId, after), {
    reason,
    language,
    series,
    version,
  });
  for (const form of reportForms) {
    const expected = new TextEncoder().encode(formsOf[form](report));
    const found = (await store.get(keys.report(pair, form)))?.body;
    const at = firstDifference(expected, found ?? new Uint8Array());
    if (at !== undefined) {
      return { kind: 'differs', pair, form, at, expectedBytes: expected.length, foundBytes: found?.length };
    }
  }
  return { kind: 'ok', pair };
}

function firstDifference(one: Uint8Array, other: Uint8Array): number | undefined {
  const length = Math.max(one.length, other.length);
  for (let at = 0; at < length; at += 1) if (one[at] !== other[at]) return at;
  return undefined;
}
