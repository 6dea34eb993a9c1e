import { createHash } from 'node:crypto';
import { type Html, html } from './html.ts';

/**
 * A whole page. No script, no image, no font, nothing from elsewhere: the policy forbids all but the style, which is
 * named by its hash where it stands in the page and by its address where it does not. No search engine lists it, and
 * no link tells where a reader came from.
 */
export function pageHtml(
  body: Html,
  {
    language,
    title,
    version,
    style,
    feed,
  }: {
    readonly language: string;
    readonly title: string;
    readonly version?: string;
    readonly style: { readonly text: string } | { readonly href: string };
    /** The address of the feed that belongs to the page. */
    readonly feed?: string;
  },
): string {
  const allowed = 'text' in style ? `'sha256-${hashOf(style.text)}'` : "'self'";
  const sheet: Html =
    'text' in style
      ? { html: `<style>${style.text}</style>` }
      : html`<link rel="stylesheet" href="${style.href}">`;
  const page = html`<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src ${{ html: allowed }}; base-uri 'none'; form-action 'none'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<meta name="referrer" content="no-referrer">
<meta name="color-scheme" content="light dark">
${version === undefined ? undefined : html`<meta name="generator" content="kamerdiff ${version}">\n`}<title>${title}</title>
${feed === undefined ? undefined : html`<link rel="alternate" type="application/atom+xml" href="${feed}">\n`}${sheet}
</head>
<body>
${body}</body>
</html>
`;
  return page.html;
}

const hashes = new Map<string, string>();

function hashOf(style: string): string {
  const known = hashes.get(style) ?? createHash('sha256').update(style).digest('base64');
  hashes.set(style, known);
  return known;
}
