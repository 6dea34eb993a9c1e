import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';
import { type Browser, chromium } from 'playwright-core';

/**
 * Where the browser is: CHROMIUM, else the first of its usual names on the PATH. Undefined where there is none: then
 * the tests are skipped and say so, but on CI, where a check that was not made must not look like one that passed.
 *
 * @throws where CI is true and there is none
 */
export function findChromium(env: NodeJS.ProcessEnv = process.env): string | undefined {
  const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];
  const folders = (env.PATH ?? '').split(delimiter).filter((folder) => folder !== '');
  const candidates = [
    ...(env.CHROMIUM ? [env.CHROMIUM] : []),
    ...folders.flatMap((folder) => names.map((name) => join(folder, name))),
  ];
  const found = candidates.find(isRunnable);
  if (found !== undefined) return found;
  const missing =
    'No Chromium found (looked at CHROMIUM and on the PATH): install it with "apt-get install chromium".';
  if (env.CI === 'true') throw new Error(missing);
  console.warn(`${missing} The browser tests are skipped.`);
  return undefined;
}

function isRunnable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** Without a sandbox, which a container seldom allows, and without a word to the network. */
export function launch(executablePath: string): Promise<Browser> {
  return chromium.launch({
    executablePath,
    args: [
      '--headless',
      '--no-sandbox',
      '--disable-gpu',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--disable-quic',
    ],
  });
}
