import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

/** The Node that Lambda runs the functions on: that of `Runtime.NODEJS_24_X`. */
const runtimeMajor = 24;

const howToGetIt = `npx -y -p node@${runtimeMajor} node --version`;

/**
 * The path of a Node of the Lambda runtime, from npm's cache or, the first time, from its registry (189 MB). Where it
 * cannot be had the Node of this run has to do, and that is said aloud; in CI it is a failure.
 */
export async function lambdaNode(): Promise<{ readonly path: string; readonly version: string }> {
  if (Number(process.versions.node.split('.')[0]) === runtimeMajor) {
    return { path: process.execPath, version: process.versions.node };
  }
  try {
    const { stdout } = await promisify(execFile)(
      'npx',
      ['-y', '-p', `node@${runtimeMajor}`, 'node', '-p', 'process.execPath + " " + process.versions.node'],
      { timeout: 300_000 },
    );
    const [path = '', version = ''] = stdout.trim().split(' ');
    if (!version.startsWith(`${runtimeMajor}.`)) throw new Error(`found "${stdout.trim()}"`);
    return { path, version };
  } catch (cause) {
    const message = `Node ${runtimeMajor}, which Lambda runs, could not be had: try "${howToGetIt}".`;
    if (process.env.CI === 'true') throw new Error(message, { cause });
    console.warn(`${message} The bundles run on Node ${process.versions.node} instead.`);
    return { path: process.execPath, version: process.versions.node };
  }
}
