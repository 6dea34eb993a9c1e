/** A page of a PDF's text: its lines without head and foot, trimmed, empty ones included. */
export type PdfPage = readonly string[];

/** What the Kamer prints at the foot of each page, and at the head of the first. */
const furniture = [
  /^kst-[\dA-Za-z-]+$/,
  /^ISSN \d{4} ?[-–] ?\d{3}[\dX]$/,
  /^(?:[’']s-Gravenhage \d{4}\s*)?(?:(?:Tweede|Eerste) Kamer, vergaderjaar \d{4}[–-]\d{4}, (?:[^\p{Ll}]|nrs?\.|\ben\b|Aanhangsel|[Bb]ijlage|niet-dossierstuk){1,60}\d)?$/u,
];
export const isFurniture = (line: string): boolean =>
  line !== '' && furniture.some((mark) => mark.test(line));
const pageNumber = /^(?:[-–] ?)?\d{1,3}(?: ?[-–])?$|^(?:pagina|blad|p\.) \d{1,3}(?: van \d{1,3})?$/i;

/**
 * The pages of a PDF's text. A page ends at a form feed, at its printed foot, or, where an extractor left the foot
 * out, before a line that it indented by one space: so begins the first line of a page that goes on in a sentence.
 */
export function pagesOf(text: string): PdfPage[] {
  const pages: string[][] = [[]];
  const turn = () => {
    if (pages.at(-1)?.some((line) => line !== '')) pages.push([]);
  };
  for (const sheet of text.split('\f')) {
    turn();
    for (const raw of sheet.split(/\r\n?|\n/)) {
      const line = raw.trim();
      if (isFurniture(line)) {
        turn();
        continue;
      }
      if (/^ [^\s•–·*-]/.test(raw)) turn();
      pages.at(-1)?.push(line);
    }
  }
  return withoutRunningLines(pages.filter((page) => page.some((line) => line !== '')));
}

function withoutRunningLines(pages: readonly string[][]): PdfPage[] {
  const running = runningLines(pages);
  return pages.map((page, at) => page.filter((_, place) => !running[at]?.has(place)));
}

/**
 * Which lines of each page are its head or foot in the manner of some other house: those at the edge of three pages or
 * more that differ in figures alone, and the numbers of the pages.
 */
export function runningLines(pages: readonly (readonly string[])[]): ReadonlySet<number>[] {
  const shape = (line: string) => line.replace(/\d+/g, '0');
  const count = new Map<string, number>();
  const edges = pages.map(edgesOf);
  for (const places of edges) {
    const shapes = new Set(places.map((place) => shape(place.line)));
    for (const one of shapes) count.set(one, (count.get(one) ?? 0) + 1);
  }
  const numbers = numbersOf(edges);
  return edges.map(
    (places, page) =>
      new Set(
        places
          .filter(
            ({ line, place }) =>
              ((count.get(shape(line)) ?? 0) >= 3 && isRunning(line)) ||
              numbers[page] === place ||
              ofPages.test(line),
          )
          .map(({ place }) => place),
      ),
  );
}

/** So no text begins or ends. */
const ofPages = /^(?:pagina|blad|p\.) \d{1,3} ?(?:van|\/) ?\d{1,3}$/i;

/** Where the number of each page stands: as its first or last line, counted on from page to page, on all of two or more. */
function numbersOf(edges: readonly (readonly { line: string; place: number }[])[]): (number | undefined)[] {
  for (const side of [-1, 0]) {
    const places = edges.map((ofPage) => ofPage.at(side));
    const numbers = places.map((one) =>
      one !== undefined && pageNumber.test(one.line) ? Number(/\d+/.exec(one.line)?.[0]) : Number.NaN,
    );
    const first = numbers[0] ?? Number.NaN;
    if (edges.length > 1 && numbers.every((number, page) => number === first + page)) {
      return places.map((one) => one?.place);
    }
  }
  return [];
}

/** A running line has a figure or is a name; a sentence that happens to return has a stop. */
const isRunning = (line: string): boolean =>
  pageNumber.test(line) || (line.length < 120 && !/[.;:,]$/.test(line));

function edgesOf(page: readonly string[]): { line: string; place: number }[] {
  const filled = page.flatMap((line, place) => (line === '' ? [] : [{ line, place }]));
  return [...filled.slice(0, 1), ...filled.slice(-1)];
}
