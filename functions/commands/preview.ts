import { alertIdOf } from '../../shared/alert/id.ts';
import { messageOf } from '../../shared/alert/message.ts';
import { isWorthAnAlert } from '../../shared/alert/rules.ts';
import { reportFolder } from '../../shared/store/keys.ts';
import { type CompareOptions, compareTexts } from './compared-texts.ts';
import type { Console } from './console.ts';

/** `kamerdiff preview`: the alert as it would go out, and whether it would. */
export async function run(
  names: readonly string[],
  options: CompareOptions,
  console: Console,
): Promise<number> {
  const { report, before, after, places } = await compareTexts(names, options, console);
  const dossiernummer = after.record?.dossiernummer ?? after.document.dossiernummer ?? 'zonder-dossier';
  const folder = reportFolder({
    dossiernummer,
    afterId: keyPart(after.origin.id),
    beforeId: keyPart(before.origin.id),
  });
  const { watchlist } = places;
  const { readAt } = await places.store();
  const url = `${readAt}${folder.slice('reports/'.length)}index.html`;
  const message = messageOf(report, { url, watchlist, event: 'new' });
  const bytes = Buffer.byteLength(message.body);
  const seenOn = after.origin.publication?.availableOn ?? after.document.publishedOn ?? '';
  const isWorth = isWorthAnAlert(report, watchlist, { seenOn });
  const { attributes, subject, body } = message;
  const lines = [
    `Subject:    ${subject}`,
    ...Object.entries(attributes).map(
      ([name, value]) => `${`${name}:`.padEnd(12)}${Array.isArray(value) ? value.join(', ') : value}`,
    ),
    `bytes:      ${bytes}`,
    `id:         ${alertIdOf(report)}`,
    `goes out:   ${isWorth ? 'yes' : 'no, the watchlist asks for more before it tells anyone'}`,
    '',
    body,
  ];
  console.result(`${lines.join('\n').trimEnd()}\n`, {
    id: alertIdOf(report),
    subject,
    body,
    attributes,
    bytes,
    isWorth,
  });
  return 0;
}

/** A file's name may hold what no key can; its address is shown only. */
function keyPart(name: string): string {
  return name.replace(/[^\p{L}\p{N}._-]+/gu, '-').replace(/^[._-]+|\.(?=\.)/g, '') || 'file';
}
