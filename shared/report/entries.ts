import { type Html, html } from './html.ts';
import type { View } from './html-words.ts';
import { printDay } from './language.ts';
import { syntheticMark } from './paper-name.ts';
import { addressOf, type ReportSummary } from './summary.ts';

/** Reports one under the other: the headline to read on, the paper and its day, why that pair. */
export function entriesHtml(summaries: readonly ReportSummary[], root: string, view: View): Html {
  const { texts } = view;
  if (summaries.length === 0) return html`<p>${texts.site.none}</p>\n`;
  return html`<ol class="entries">
${summaries.map((summary) => entryHtml(summary, root, view))}</ol>
`;
}

function entryHtml(summary: ReportSummary, root: string, { language, texts }: View): Html {
  const { pair, after, before, headline, importance, reason } = summary;
  const compared =
    after.id === before.id ? texts.revisionOf(after.name) : texts.comparedWith(after.name, before.name);
  const kind = after.kind === null ? [] : [texts.paperKind[after.kind]];
  const day = after.publishedOn === null ? [] : [printDay(after.publishedOn, language)];
  const meta = [...day, ...kind, texts.site.importance(importance)].join(' · ');
  const mark = syntheticMark(summary, texts);
  const tag = mark === undefined ? undefined : html`<span class="tag">${mark}</span> `;
  return html`<li><p class="kicker">${tag}<bdi>${compared}</bdi></p>
<h3 dir="auto"><a href="${root + addressOf(pair)}"><bdi>${headline}</bdi></a></h3>
<p class="reason" dir="auto"><bdi>${reason.text}</bdi></p>
<p class="meta"><bdi>${meta}</bdi></p></li>
`;
}
