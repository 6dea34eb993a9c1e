/**
 * Functions that run inside the page: each stands alone, since only its own text goes there. What they use of a
 * browser is declared here, and here alone: with the types of the DOM at large, `document` would pass for a global in
 * all of our code.
 */
type Style = Readonly<
  Record<
    | 'color'
    | 'backgroundColor'
    | 'fontSize'
    | 'fontWeight'
    | 'textDecorationLine'
    | 'display'
    | 'outlineStyle',
    string
  >
>;
type PageElement = {
  readonly tagName: string;
  readonly textContent: string | null;
  readonly parentElement: PageElement | null;
  readonly childNodes: Iterable<{ readonly nodeType: number; readonly textContent: string | null }>;
  readonly scrollWidth: number;
  readonly clientWidth: number;
  getBoundingClientRect(): { readonly left: number };
};
type PageDocument = {
  readonly documentElement: PageElement;
  readonly activeElement: PageElement;
  querySelector(selector: string): PageElement | null;
  querySelectorAll(selector: string): Iterable<PageElement>;
};
declare const document: PageDocument;
declare function getComputedStyle(element: PageElement): Style;
declare const DOMParser: new () => { parseFromString(text: string, type: string): PageDocument };

/** The texts whose contrast with what lies behind them is less than WCAG AA asks (4.5, or 3 where large). */
export function lowContrast(): string[] {
  const parse = (color: string): [number, number, number, number] => {
    const [r = 0, g = 0, b = 0, a = 1] = (color.match(/[\d.]+/g) ?? []).map(Number);
    return [r, g, b, a];
  };
  const luminance = ([r, g, b]: readonly number[]): number => {
    const linear = [r, g, b].map((value) => {
      const share = (value ?? 0) / 255;
      return share <= 0.03928 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * (linear[0] ?? 0) + 0.7152 * (linear[1] ?? 0) + 0.0722 * (linear[2] ?? 0);
  };
  const behind = (element: PageElement | null): number[] => {
    for (let at = element; at !== null; at = at.parentElement) {
      const color = parse(getComputedStyle(at).backgroundColor);
      if (color[3] > 0) return color;
    }
    return [255, 255, 255, 1];
  };
  const found: string[] = [];
  for (const element of document.querySelectorAll('body *')) {
    const own = [...element.childNodes].some((node) => node.nodeType === 3 && node.textContent?.trim());
    if (!own) continue;
    const style = getComputedStyle(element);
    const [light, dark] = [luminance(parse(style.color)), luminance(behind(element))].sort((a, b) => b - a);
    const ratio = ((light ?? 0) + 0.05) / ((dark ?? 0) + 0.05);
    const size = Number.parseFloat(style.fontSize);
    const isLarge = size >= 24 || (size >= 18.66 && Number(style.fontWeight) >= 700);
    if (ratio < (isLarge ? 3 : 4.5)) {
      found.push(`${element.tagName} "${element.textContent?.slice(0, 40)}": ${ratio.toFixed(2)}`);
    }
  }
  return found;
}

/** How far the page is wider than the window. */
export function overflow(): number {
  return document.documentElement.scrollWidth - document.documentElement.clientWidth;
}

/** How an element is drawn: what tells it apart where colour does not. */
export function decorationOf(selector: string): string | undefined {
  const element = document.querySelector(selector);
  return element === null ? undefined : getComputedStyle(element).textDecorationLine;
}

export function isDisplayed(selector: string): boolean {
  const element = document.querySelector(selector);
  return element !== null && getComputedStyle(element).display !== 'none';
}

/** What is wrong with a text as XML, or undefined. */
export function xmlFault(xml: string): string | undefined {
  const parsed = new DOMParser().parseFromString(xml, 'application/xml');
  return parsed.querySelector('parsererror')?.textContent ?? undefined;
}

export function backgroundOf(selector: string): string | undefined {
  const element = document.querySelector(selector);
  return element === null ? undefined : getComputedStyle(element).backgroundColor;
}

export function focusedBox(): { readonly text: string; readonly left: number; readonly outline: string } {
  const element = document.activeElement;
  const { left } = element.getBoundingClientRect();
  return { text: element.textContent ?? '', left, outline: getComputedStyle(element).outlineStyle };
}
