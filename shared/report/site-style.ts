import { baseStyle } from './style.ts';

const ownStyle = `
.crumb{margin:0}
.entries{list-style:none;padding:0}
.entries li{padding:1rem 0;border-top:1px solid var(--rule)}
.entries h3{font:600 1.15rem/1.35 var(--book);margin:.15rem 0 .3rem}
.meta{color:var(--soft);font-size:.88rem;margin:0}
.entries .reason{font-size:.95rem;margin:0}
.dossiers{list-style:none;padding:0}
.dossiers li{padding:.5rem 0;border-top:1px solid var(--rule)}
.dossiers a{font-weight:600}
`;

/** `style.css`, of the pages that list reports. A report brings its own, so that it can be sent and kept alone. */
export function siteStyle(): string {
  return baseStyle + ownStyle;
}
