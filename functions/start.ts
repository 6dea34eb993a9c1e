#!/usr/bin/env node
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { Script } from 'node:vm';

/**
 * The first file of the command: starts `cli.ts`, bundled as `program.cjs`, from what V8 made of it when it was built.
 * To compile it anew at every start is a third of what a comparison of two letters takes.
 *
 * V8 takes nothing that another version of itself made, or one with other flags: it then compiles, and only the time
 * differs. The bundle is one expression, a function of `require` and the path of its own file.
 */
const path = fileURLToPath(new URL('program.cjs', import.meta.url));
const program = new Script(readFileSync(path, 'latin1'), { filename: path, cachedData: compiled() });
program.runInThisContext()(createRequire(path), path);

function compiled(): Buffer | undefined {
  try {
    return readFileSync(new URL('program.cache', import.meta.url));
  } catch {
    // Not part of what must be there.
    return undefined;
  }
}
