/**
 * Whether a page redirected to says that the paper is not there: one of the three faces of "not found". The others
 * are status 404, and an HTML page with status 200 where a file was asked.
 */
export function isNotFoundAddress(url: string): boolean {
  return /\/(?:fout404|errors\/404)(?:[./?#]|$)/i.test(url);
}

/** An HTML page by its first element: a register sends one with status 200 when it has no answer. */
export function looksLikeHtml(text: string): boolean {
  return /^<(?:!doctype\s+html|html|head|body)(?![\w.:-])/i.test(afterProlog(text.slice(0, 2048)));
}

/** A text from its first element or document type on; what stands before it in a page or file is passed over. */
export function afterProlog(text: string): string {
  return text.replace(/^\ufeff?(?:\s|<!--(?:(?!-->).)*-->|<\?(?:(?!\?>).)*\?>)*/s, '');
}

/** The register's own words for maintenance: such a page says nothing of the paper asked. */
export function saysTemporarilyDown(text: string): boolean {
  return /tijdelijk\s+(?:niet\s+(?:beschikbaar|bereikbaar)|buiten\s+gebruik)|wegens\s+(?:onderhoud|een\s+storing)/i.test(
    text.slice(0, 65_536),
  );
}
