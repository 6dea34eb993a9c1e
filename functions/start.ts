#!/usr/bin/env node
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Script } from 'node:vm';

/**
 * The first file of the command: starts `cli.ts`, bundled as `program.cjs`, from what V8 made of it when it was built.
 * To compile it anew at every start takes longer than Node.js itself does (`npm run bench`, last rows).
 *
 * V8 takes nothing that another version of itself made, or one with other flags: it then compiles, and only the time
 * differs. The bundle is one expression, a function of `require` and the path of its own file. Built as CommonJS, for
 * Node.js loads some forty files of its own before the first ES module.
 */
const path = join(__dirname, 'program.cjs');
const program = new Script(readFileSync(path, 'latin1'), { filename: path, cachedData: compiled() });
program.runInThisContext()(require, path);

function compiled(): Buffer | undefined {
  try {
    return readFileSync(join(__dirname, 'program.cache'));
  } catch {
    // Not part of what must be there.
    return undefined;
  }
}
