import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import fc from 'fast-check';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { dossierPages, sitePages } from '../../shared/report/pages.ts';
import { summaryOf } from '../../shared/report/summary.ts';
import { reportToHtml } from '../../shared/report/to-html.ts';
import { anySentence } from '../support/report-arbitrary.ts';
import { buildReport } from '../support/report-builder.ts';
import { exampleReport } from '../support/report-example.ts';
import { findChromium, launch } from './chromium.ts';
import {
  backgroundOf,
  decorationOf,
  focusedBox,
  isDisplayed,
  lowContrast,
  overflow,
  xmlFault,
} from './in-page.ts';

const executable = findChromium();
/** Kept where a person asked for it, to look at: `SCREENSHOTS=folder npx vitest run test/browser`. */
const screenshots = process.env.SCREENSHOTS;
const phone = { viewport: { width: 360, height: 740 } };
const dark = { colorScheme: 'dark' } as const;

describe.skipIf(executable === undefined)('in a browser', () => {
  let browser: Browser;
  let folder: string;

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'kamerdiff-browser-'));
    browser = await launch(executable ?? '');
  });
  afterAll(async () => {
    await browser?.close();
    rmSync(folder, { recursive: true, force: true });
  });

  type Opened = {
    readonly page: Page;
    readonly complaints: readonly string[];
    readonly requests: readonly string[];
  };

  /** A page opened from a file, as a reader who was sent it opens it. */
  async function open(name: string, html: string, options: BrowserContextOptions = {}): Promise<Opened> {
    const file = join(folder, name);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, html);
    const page = await browser.newPage(options);
    const complaints: string[] = [];
    const requests: string[] = [];
    page.on('console', (message) => complaints.push(message.text()));
    page.on('pageerror', (error) => complaints.push(error.message));
    page.on('dialog', (dialog) => complaints.push(`dialog ${dialog.message()}`));
    page.on('request', (request) => requests.push(request.url()));
    await page.goto(pathToFileURL(file).href);
    return { page, complaints, requests };
  }

  async function look(page: Page, name: string): Promise<void> {
    if (screenshots === undefined) return;
    mkdirSync(screenshots, { recursive: true });
    await page.screenshot({ path: join(screenshots, `${name}.png`), fullPage: true });
  }

  const example = reportToHtml(exampleReport());

  test('a report opens without a complaint and asks nothing of anyone', async () => {
    const { page, complaints, requests } = await open('report.html', example);
    expect(complaints).toEqual([]);
    expect(requests).toHaveLength(1);
    await look(page, 'desktop');
    await page.close();
  });

  test('the policy of a report lets no script run, not even one put in later', async () => {
    const { page } = await open('report.html', example);
    await expect(page.addScriptTag({ content: 'document.title = "run"' })).rejects.toThrow();
    expect(await page.title()).toBe('[synthetisch] demo-28676-2: wat er veranderde');
    await page.close();
  });

  test('the style of a report is applied under its policy', async () => {
    const { page } = await open('report.html', example);
    expect(await page.evaluate(backgroundOf, 'body')).toBe('rgb(253, 252, 249)');
    await page.close();
  });

  test('what went and what came are told apart without colour, on screen and in print', async () => {
    const { page } = await open('report.html', example);
    for (const media of ['screen', 'print'] as const) {
      await page.emulateMedia({ media });
      expect(await page.evaluate(decorationOf, '.reworded del')).toBe('line-through');
      expect(await page.evaluate(decorationOf, '.reworded ins')).toBe('underline');
      expect(await page.evaluate(decorationOf, '.change.removed del')).toBe('line-through');
    }
    await page.close();
  });

  test('what went and what came is read aloud as such, and the page has its landmarks', async () => {
    const { page } = await open('report.html', example);
    const tree = await page.locator('body').ariaSnapshot();
    expect(tree).toContain('deletion: "[verwijderd: drie ]"');
    expect(tree).toContain('insertion: "[toegevoegd: vier ]"');
    for (const landmark of ['banner:', 'main:', 'contentinfo:', 'navigation "Naar een onderdeel":']) {
      expect(tree).toContain(`- ${landmark}`);
    }
    await page.close();
  });

  test.each([
    ['light', {}],
    ['dark', dark],
  ])('every text stands out from what is behind it, in %s', async (name, options) => {
    const { page } = await open('report.html', example, options);
    await page.evaluate("document.querySelectorAll('details').forEach((one) => { one.open = true; })");
    expect(await page.evaluate(lowContrast)).toEqual([]);
    await look(page, name);
    await page.close();
  });

  test('dark mode is dark', async () => {
    const { page } = await open('report.html', example, dark);
    expect(await page.evaluate(backgroundOf, 'body')).toBe('rgb(21, 23, 26)');
    await page.close();
  });

  test('a phone of 360 pixels shows the whole width of a report', async () => {
    const { page } = await open('report.html', example, phone);
    expect(await page.evaluate(overflow)).toBe(0);
    await look(page, 'phone');
    await page.close();
  });

  test('no text of a paper runs, complains or widens the page, however hostile', async () => {
    const texts = fc.sample(anySentence(), { numRuns: 60, seed: 439 });
    const parts = texts.map((text, at) => ({
      before: text,
      after: text,
      text: [[{ was: text, now: `${text} ${texts[at + 1] ?? ''}` }, { now: text }, { was: text }]],
    }));
    const report = buildReport(parts, {
      before: { title: texts[1] ?? '', url: 'javascript:alert(1)' },
      after: {
        title: texts[2] ?? '',
        url: `https://x.invalid/${'y'.repeat(500)}`,
        authors: texts.slice(3, 6),
      },
      reason: { kind: 'cited', text: texts[7] ?? '' },
    });
    const { page, complaints } = await open('hostile.html', reportToHtml(report), phone);
    expect(complaints).toEqual([]);
    expect(await page.evaluate(overflow)).toBe(0);
    await look(page, 'hostile');
    await page.close();
  });

  test('the first key leads to a link that skips to the changes, and shows where one is', async () => {
    const { page } = await open('report.html', example);
    await page.keyboard.press('Tab');
    const focused = await page.evaluate(focusedBox);
    expect(focused.text).toBe('Naar de wijzigingen');
    expect(focused.left).toBeGreaterThanOrEqual(0);
    expect(focused.outline).toBe('solid');
    await page.close();
  });

  test('a report prints on paper, without what serves the screen alone', async () => {
    const { page } = await open('report.html', example);
    await page.emulateMedia({ media: 'print' });
    expect(await page.evaluate(isDisplayed, 'nav')).toBe(false);
    expect(await page.evaluate(backgroundOf, 'body')).toBe('rgb(255, 255, 255)');
    const pdf = await page.pdf({ format: 'A4' });
    expect(pdf.subarray(0, 5).toString()).toBe('%PDF-');
    await page.setViewportSize({ width: 673, height: 1000 });
    expect(await page.evaluate(overflow)).toBe(0);
    await look(page, 'print');
    await page.close();
  });

  test('the pages that list reports open with their style, on a phone too, and lead to the report', async () => {
    const summaries = [summaryOf(exampleReport())];
    const status = { version: '1.0.0', checkedAt: null, papers: 2, waiting: 0, unreadable: 0 };
    const site = { language: 'nl' } as const;
    const front = sitePages(summaries, status, site);
    const dossier = dossierPages({ dossiernummer: '28676', summaries }, site);
    writeFileSync(join(folder, 'style.css'), front['style.css']);
    mkdirSync(join(folder, '28676/demo-28676-2/demo-28676-1'), { recursive: true });
    writeFileSync(join(folder, '28676/demo-28676-2/demo-28676-1/index.html'), example);
    writeFileSync(join(folder, 'index.html'), front['index.html']);
    const { page, complaints } = await open('28676/index.html', dossier['index.html'], phone);
    expect(await page.evaluate(backgroundOf, 'body')).toBe('rgb(253, 252, 249)');
    expect(await page.evaluate(overflow)).toBe(0);
    expect(await page.evaluate(lowContrast)).toEqual([]);
    await look(page, 'dossier');
    await page.getByRole('link', { name: 'Alle dossiers' }).click();
    await page.waitForURL(pathToFileURL(join(folder, 'index.html')).href);
    expect(await page.evaluate(backgroundOf, 'body')).toBe('rgb(253, 252, 249)');
    await look(page, 'front');
    await page.getByRole('link', { name: /^Percentage van het bbp/ }).click();
    await page.waitForURL(/demo-28676-1/);
    expect(await page.title()).toBe('[synthetisch] demo-28676-2: wat er veranderde');
    expect(complaints).toEqual([]);
    await page.close();
  });

  test('a feed of hostile texts is well-formed XML', async () => {
    const texts = fc.sample(anySentence(), { numRuns: 40, seed: 28676 });
    const summaries = texts.map((text, at) =>
      summaryOf(
        buildReport([{ after: text }], { after: { id: `kst-28676-${at}` }, reason: { kind: 'cited', text } }),
      ),
    );
    const { page } = await open('report.html', example);
    const feed = dossierPages({ dossiernummer: '28676', summaries }, { language: 'nl' })['feed.atom'];
    expect(await page.evaluate(xmlFault, feed)).toBeUndefined();
    expect(await page.evaluate(xmlFault, '<feed><entry></feed>')).toBeDefined();
    await page.close();
  });
});
