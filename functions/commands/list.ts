import { type KnownPaper, knownPapers } from '../../shared/pipeline/known-papers.ts';
import type { Console } from './console.ts';
import { openStore } from './open.ts';
import { type CommonOptions, dossiernummerOf } from './options.ts';

/** `kamerdiff list`: the papers that a store knows. */
export async function run(
  dossiers: readonly string[],
  options: CommonOptions,
  console: Console,
): Promise<number> {
  const { store } = await openStore(options.store);
  const papers = await knownPapers(
    { store },
    dossiers.length > 0 ? dossiers.map(dossiernummerOf) : undefined,
  );
  console.result(listText(papers), papers);
  if (papers.length === 0) {
    console.remark(
      `No paper is known in ${store.name}: "kamerdiff backfill DOSSIER" takes in what exists, "kamerdiff watch" what comes.`,
    );
  }
  return 0;
}

/**
 * A line for each paper in columns, for a person and for `grep`; "-" where nothing is known, an attachment indented
 * under its letter.
 */
export function listText(papers: readonly KnownPaper[]): string {
  const rows = papers.map((paper) => [
    paper.attachmentOf === null ? paper.id : `  ${paper.id}`,
    paper.publishedOn ?? '-',
    paper.kind ?? '-',
    paper.meeting ?? '-',
    paper.state,
    paper.text ?? '-',
    String(paper.versions),
    paper.comparedWith.join(' ') || '-',
  ]);
  if (rows.length === 0) return '';
  const table = [['PAPER', 'DAY', 'KIND', 'MEETING', 'STATE', 'TEXT', 'VERSIONS', 'COMPARED WITH'], ...rows];
  const widths =
    table[0]?.map((_, column) => Math.max(...table.map((row) => row[column]?.length ?? 0))) ?? [];
  return table
    .map(
      (row) =>
        `${row
          .map((cell, column) => cell.padEnd(widths[column] ?? 0))
          .join('  ')
          .trimEnd()}\n`,
    )
    .join('');
}
