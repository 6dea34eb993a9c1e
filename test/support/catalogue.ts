import { readFileSync } from 'node:fs';
import type { Label, PaperKind } from '../../shared/document/document.ts';
import { labelOf } from '../../shared/document/label.ts';
import { parseWatchlist } from '../../shared/watchlist.ts';

/** The watchlist that ships. */
export const watchlist = parseWatchlist(
  readFileSync(new URL('../../watchlist.json', import.meta.url), 'utf8'),
);

/** What is known of the papers of dossier 28676: facts gathered from published papers, each with its evidence. */
export type CataloguePaper = {
  readonly id: string | null;
  readonly date: string | null;
  readonly kind: PaperKind | null;
  readonly meeting: string | null;
  readonly meetingDates: readonly string[] | null;
  readonly place: string | null;
  readonly title: string | null;
  readonly authors: readonly string[] | null;
};

export const catalogue: readonly CataloguePaper[] = (
  JSON.parse(readFileSync(new URL('../golden/dossier-28676/catalogue.json', import.meta.url), 'utf8')) as {
    kind: string | null;
  }[]
).map((paper) => ({
  ...(paper as unknown as CataloguePaper),
  kind: (paper.kind === 'verslag-bijeenkomst' ? 'verslag' : paper.kind) as PaperKind | null,
}));

/** The ids that the register had for the dossier in about February 2025. */
export const dossierIds: readonly string[] = readFileSync(
  new URL('../golden/dossier-28676/ids.txt', import.meta.url),
  'utf8',
)
  .split('\n')
  .filter((line) => line !== '' && !line.startsWith('#'));

/** What a minister sends is of one type in the register, whatever it is; a debate is titled "NAVO" and has its kind there. */
const types: Partial<Record<PaperKind, string>> = {
  'geannoteerde-agenda': 'Brief',
  kabinetsinzet: 'Brief',
  verslag: 'Brief',
  'schriftelijk-overleg': 'Brief',
  'brief-overig': 'Brief',
  motie: 'Motie',
  commissiedebat: 'Verslag van een commissiedebat',
  'algemeen-overleg': 'Verslag van een algemeen overleg',
};

/** The label of a paper as its listing shows it: a title, a type in the register's words, and who signed it. */
export const labelOfPaper = ({ title, authors, date, kind }: CataloguePaper): Label =>
  labelOf(
    {
      title: title ?? '',
      kamerstuktype: kind === null ? undefined : types[kind],
      publishedOn: date ?? undefined,
      document: {
        title: '',
        sections: [],
        footnotes: [],
        signatories: (authors ?? []).map((role) => ({ role, name: '' })),
      },
    },
    watchlist.series,
  );
