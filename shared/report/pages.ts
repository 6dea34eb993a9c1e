import type { Language } from '../watchlist.ts';
import { type DossierPage, dossierPage } from './dossier-page.ts';
import { feedOf } from './feed.ts';
import { frontPage } from './front-page.ts';
import { siteStyle } from './site-style.ts';
import { type PipelineStatus, statusJson } from './status.ts';
import type { ReportSummary } from './summary.ts';

/** Where all reports stand for a reader, ending in "/", and in which language they are listed. */
export type Site = { readonly language: Language; readonly base?: string };

/** The pages beside the reports that concern all dossiers, by name. */
export type SitePages = Readonly<Record<'index.html' | 'feed.atom' | 'status.json' | 'style.css', string>>;

/** Pure functions of what is kept: rebuilt whole each time, the same records give the same bytes. */
export function sitePages(
  summaries: readonly ReportSummary[],
  status: PipelineStatus,
  site: Site,
): SitePages {
  return {
    'index.html': frontPage(summaries, site.language),
    'feed.atom': feedOf(summaries, site),
    'status.json': statusJson(summaries, status),
    'style.css': siteStyle(),
  };
}

/** The pages of one dossier, by name. */
export function dossierPages(
  dossier: DossierPage,
  site: Site,
): Readonly<Record<'index.html' | 'feed.atom', string>> {
  const { dossiernummer, summaries } = dossier;
  return {
    'index.html': dossierPage(dossier, site.language),
    'feed.atom': feedOf(summaries, { ...site, dossiernummer }),
  };
}
