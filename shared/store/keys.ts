/**
 * Under which key each thing is kept; the same keys serve a folder and a bucket. An identifier or a number that
 * could leave its place ("..", "/") is refused here, once, for every store.
 */
export const keys = {
  snapshot: (id: string, sha256: string, format: string) =>
    `snapshots/${part(id)}/${part(sha256)}.${part(format)}`,
  snapshotMeta: (id: string, sha256: string) => `snapshots/${part(id)}/${part(sha256)}.meta.json`,
  versions: (id: string) => `versions/${part(id)}/`,
  version: (id: string, number: number) => `versions/${part(id)}/${String(number).padStart(6, '0')}.json`,
  dossiers: () => 'dossiers/',
  dossier: (dossiernummer: string) => `dossiers/${part(dossiernummer)}/`,
  paper: (dossiernummer: string, id: string) => `dossiers/${part(dossiernummer)}/${part(id)}.json`,
  shared: (dossiernummer: string) => `state/shared/${part(dossiernummer)}/`,
  sharedPaper: (dossiernummer: string, place: { readonly dossiernummer: string; readonly id: string }) =>
    `state/shared/${part(dossiernummer)}/${part(place.dossiernummer)}/${part(place.id)}.json`,
  reports: (dossiernummer: string) => `reports/${part(dossiernummer)}/`,
  report: (pair: ReportPair, form: ReportForm) => `${reportFolder(pair)}${form}`,
  page: (name: 'index.html' | 'feed.atom' | 'status.json' | 'style.css') => `reports/${name}`,
  dossierPage: (dossiernummer: string, name: 'index.html' | 'feed.atom') =>
    `reports/${part(dossiernummer)}/${name}`,
  pending: () => 'outbox/pending/',
  alert: (alertId: string) => `outbox/pending/${part(alertId)}.json`,
  claims: (alertId: string) => `outbox/claim/${part(alertId)}/`,
  claim: (alertId: string, number: number) => `outbox/claim/${part(alertId)}/${number}.json`,
  refusal: (alertId: string, number: number) => `outbox/claim/${part(alertId)}/${number}.refused.json`,
  told: () => 'outbox/sent/',
  sent: (alertId: string) => `outbox/sent/${part(alertId)}.json`,
  dirtyDossiers: () => 'dirty/',
  dirty: (dossiernummer: string) => `dirty/${part(dossiernummer)}.json`,
  quarantine: (id: string, sha256: string) => `quarantine/${part(id)}/${part(sha256)}.json`,
  quarantined: () => 'quarantine/',
  dossierStates: () => 'state/dossiers/',
  dossierState: (dossiernummer: string) => `state/dossiers/${part(dossiernummer)}.json`,
  state: (name: string) => `state/${part(name)}.json`,
} as const;

/** Which report: the paper, and the one it is compared with. Both the same: a revision of one paper. */
export type ReportPair = {
  readonly dossiernummer: string;
  readonly afterId: string;
  readonly beforeId: string;
};
export const reportForms = ['index.html', 'report.json', 'report.md', 'report.txt'] as const;
export type ReportForm = (typeof reportForms)[number];

export function reportFolder({ dossiernummer, afterId, beforeId }: ReportPair): string {
  return `reports/${part(dossiernummer)}/${part(afterId)}/${part(beforeId)}/`;
}

/** The pair a key under `reports/` belongs to, or undefined where it is another page. */
export function reportPairOf(key: string): ReportPair | undefined {
  const [root, dossiernummer, afterId, beforeId, form] = key.split('/');
  if (root !== 'reports' || !dossiernummer || !afterId || !beforeId || !form) return undefined;
  return { dossiernummer, afterId, beforeId };
}

const contentTypes: Readonly<Record<string, string>> = {
  html: 'text/html; charset=utf-8',
  json: 'application/json; charset=utf-8',
  md: 'text/markdown; charset=utf-8',
  txt: 'text/plain; charset=utf-8',
  css: 'text/css; charset=utf-8',
  csv: 'text/csv; charset=utf-8',
  atom: 'application/atom+xml; charset=utf-8',
  xml: 'application/xml',
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
};

export function contentTypeOf(key: string): string {
  return contentTypes[key.slice(key.lastIndexOf('.') + 1)] ?? 'application/octet-stream';
}

/** What the last part of a key names: "dossiers/28676/kst-28676-439.json" is of "kst-28676-439". */
export function nameInKey(key: string): string {
  return key.slice(key.lastIndexOf('/') + 1).replace(/\.json$/, '');
}

function part(name: string): string {
  if (!/^[\p{L}\p{N}][\p{L}\p{N}._-]*$/u.test(name) || name.includes('..')) {
    throw new RangeError(`"${name}" cannot be part of a key: expected letters, digits, ".", "_" and "-"`);
  }
  return name;
}
