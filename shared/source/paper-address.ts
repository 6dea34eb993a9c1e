/**
 * What in an address may name a paper: the parts of its path, the last first, without the ending of a file. The page
 * of a paper ends in its id, its metadata in ".../kst-28676-439/metadata.xml", a file of the repository in
 * ".../kst-28676-439/1/xml/kst-28676-439.xml"; what a search hung behind it ("?query=…", "#…") says nothing of it.
 * None for an address on another host, and for what is no address.
 */
export function namesInAddress(text: string): string[] {
  const [, path] = text.includes('/') ? (address.exec(text) ?? []) : [];
  if (path === undefined) return [];
  return path
    .split('/')
    .map((part) => part.replace(/\.(?:html?|xml|pdf|odt)$/i, ''))
    .filter((part) => part !== '')
    .reverse();
}

const address =
  /^(?:https?:\/\/)?(?:www\.)?(?:zoek\.officielebekendmakingen\.nl|repository\.overheid\.nl|repository\.officiele-overheidspublicaties\.nl)(?::\d+)?\/([^?#\s]*)/i;

/** The page of a paper in the register, or undefined for what no register has: synthetic papers. */
export function pageOf(id: string): string | undefined {
  return /^demo-/i.test(id)
    ? undefined
    : `https://zoek.officielebekendmakingen.nl/${encodeURIComponent(id)}.html`;
}
