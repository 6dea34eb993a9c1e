import { Command, CommanderError, Option } from 'commander';
import { KamerdiffError } from '../shared/errors.ts';
import { openConsole } from './commands/console.ts';
import { type CommonOptions, dayOf, languageOption, spanMs, withCommonOptions } from './commands/options.ts';
import { version } from './version.ts';

/**
 * The command `kamerdiff`. What each subcommand does is in its own file under `commands/`, loaded when it is asked
 * for: the help must not wait for AWS, nor a comparison of two files for the network.
 *
 * Exit codes: 0 done; 1 it could not be done; 2 wrong use; 3 done in part, the rest is tried again.
 */
const program = new Command('kamerdiff')
  .description(
    'Says sentence by sentence what changed between a Dutch parliamentary paper and the one before it.',
  )
  .version(version, '--version', 'the version of the program')
  .helpOption('--help', 'this text')
  .helpCommand('help [command]', 'help for a command')
  .configureHelp({ sortSubcommands: false })
  .exitOverride()
  .addHelpText(
    'after',
    `
A paper is a kamerstuk in any notation (28676-439, kst-28676-439, "28 676, nr. 439", the address of its page)
or a file: .xml (official), .html, .pdf, .docx, .md, .txt (plain text or that of a PDF), .json.

Start here, without network or account:
  kamerdiff demo                                  the whole of it over papers that ship with the program
Then:
  kamerdiff compare letter-2022.txt letter-2023.txt
  kamerdiff backfill 28676                        what exists of a dossier already; tells nobody
  kamerdiff watch 28676 --once                    look in the registers once; then see kamerdiff-store/reports/index.html
  kamerdiff compare 28676-439                     chooses what to compare with, and says why

Exit codes: 0 done, 1 it could not be done, 2 wrong use, 3 done in part and the rest is tried again.`,
  );

const formatOption = (...formats: string[]) =>
  new Option('--format <form>', 'the form of the result (default: by the name of --out, else text)').choices(
    formats,
  );

withCommonOptions(
  program
    .command('demo')
    .description('the whole pipeline over papers that ship with the program: no network, no account')
    .option('--out <folder>', 'where it is kept', 'kamerdiff-demo')
    .addOption(languageOption()),
)
  .addHelpText('after', examples('kamerdiff demo', 'kamerdiff demo --out /tmp/demo --lang en'))
  .action(async (options) =>
    finish(options, async (console) => (await import('./commands/demo.ts')).run(options, console)),
  );

withCommonOptions(
  program
    .command('compare')
    .description('what changed between two papers; of one paper alone, since the paper it follows')
    .argument('<papers...>', 'AFTER, or BEFORE AFTER')
    .option('--against <before>', 'the earlier paper')
    .addOption(formatOption('html', 'json', 'text', 'md'))
    .option('--out <file>', 'write the result to a file')
    .addOption(languageOption()),
)
  .addHelpText(
    'after',
    examples(
      'kamerdiff compare before.txt after.txt',
      'kamerdiff compare 28676-439                               # finds the earlier paper of its series',
      'kamerdiff compare "28 676, nr. 439" --against 28676-411',
      'kamerdiff compare before.pdf after.xml --out report.html',
      'kamerdiff compare 28676-439 --source functions/demo/replies/1-first-look',
    ),
  )
  .action(async (papers: string[], options, command: Command) => {
    requireOneOrTwo(papers, options, command);
    await finish(options, async (console) =>
      (await import('./commands/compare.ts')).run(papers, options, console),
    );
  });

withCommonOptions(
  program
    .command('read')
    .description('a paper as kamerdiff reads it: headings, paragraphs, notes')
    .argument('<paper>', 'a paper or file')
    .addOption(formatOption('json', 'md', 'text'))
    .option('--out <file>', 'write the result to a file'),
)
  .addHelpText('after', examples('kamerdiff read letter.pdf', 'kamerdiff read 28676-439 --format json'))
  .action(async (paper: string, options) =>
    finish(options, async (console) => (await import('./commands/read.ts')).run(paper, options, console)),
  );

withCommonOptions(
  program
    .command('watch')
    .description('look in the registers, compare what is new, tell what changed')
    .argument('[dossiers...]', 'dossiernummers (default: those of the watchlist)')
    .addOption(new Option('--once', 'look once').conflicts('every'))
    .addOption(new Option('--every <span>', 'look again and again (default: 15m)').argParser(spanMs))
    .option('--alert <where>', 'whom to tell: terminal, maildir:DIR or sns:ARN', 'terminal'),
)
  .addHelpText(
    'after',
    examples(
      'kamerdiff watch 28676 --once',
      'kamerdiff watch --every 30m --alert maildir:$HOME/Mail/kamerdiff',
      'kamerdiff watch --once --store s3://my-archive --alert sns:arn:aws:sns:eu-west-1:123456789012:changes',
      'kamerdiff watch 28676 --once --source functions/demo/replies/1-first-look',
    ) +
      '\n\nThe first sight of a dossier is silent: its papers are kept and compared, and nobody is told.\nExit code 3 says that something failed and is tried again at the next run.',
  )
  .action(async (dossiers: string[], options) =>
    finish(options, async (console) => (await import('./commands/watch.ts')).run(dossiers, options, console)),
  );

withCommonOptions(
  program
    .command('backfill')
    .description('take in what exists of a dossier already: snapshots and reports; sends no alert')
    .argument('<dossiers...>', 'dossiernummers')
    .addOption(
      new Option('--since <day>', 'only what was made public on this day or later').argParser(dayOf),
    ),
)
  .addHelpText(
    'after',
    examples(
      'kamerdiff backfill 28676',
      'kamerdiff backfill 28676 21501-28 --since 2022-01-01',
      'kamerdiff backfill 28676 --source functions/demo/replies/1-first-look',
    ) +
      `

A long backfill may be stopped (Ctrl-C) and asked again: what was compared is not fetched twice. New papers of a dossier
that is watched are left to "kamerdiff watch", which tells of them. Exit code 3 says that something failed or is left.`,
  )
  .action(async (dossiers: string[], options) =>
    finish(options, async (console) =>
      (await import('./commands/backfill.ts')).run(dossiers, options, console),
    ),
  );

withCommonOptions(
  program
    .command('list')
    .description(
      'the papers that are known: day, kind, meeting, state, text, versions, what each was compared with',
    )
    .argument('[dossiers...]', 'dossiernummers (default: all that are known)'),
)
  .addHelpText(
    'after',
    examples(
      'kamerdiff list',
      'kamerdiff list 28676 --store kamerdiff-demo',
      'kamerdiff list --json                                     # all fields, titles too',
    ) +
      `

STATE is announced (listed, no text yet), read, or unreadable (kept; "kamerdiff status" says why). TEXT is provisional
(the Kamer's copy, as the ministry sent it) or official (as printed).`,
  )
  .action(async (dossiers: string[], options) =>
    finish(options, async (console) => (await import('./commands/list.ts')).run(dossiers, options, console)),
  );

withCommonOptions(
  program
    .command('preview')
    .description('the alert as it would go out: subject, body, attributes, bytes')
    .argument('<papers...>', 'AFTER, or BEFORE AFTER')
    .option('--against <before>', 'the earlier paper')
    .addOption(languageOption()),
)
  .addHelpText(
    'after',
    examples('kamerdiff preview 28676-439', 'kamerdiff preview before.txt after.txt --lang en'),
  )
  .action(async (papers: string[], options, command: Command) => {
    requireOneOrTwo(papers, options, command);
    await finish(options, async (console) =>
      (await import('./commands/preview.ts')).run(papers, options, console),
    );
  });

withCommonOptions(
  program
    .command('status')
    .description('how each register stands, papers known, what waits, what failed, next run'),
)
  .addHelpText('after', examples('kamerdiff status', 'kamerdiff status --store kamerdiff-demo --json'))
  .action(async (options) =>
    finish(options, async (console) => (await import('./commands/status.ts')).run(options, console)),
  );

withCommonOptions(
  program
    .command('verify')
    .description('make reports again from what is kept, and compare the bytes')
    .argument('<reports...>', 'the folder of a report or a file in it, a paper, or the folder of a store'),
)
  .addHelpText(
    'after',
    examples('kamerdiff verify kamerdiff-demo', 'kamerdiff verify 28676-439 --store my-store'),
  )
  .action(async (reports: string[], options) =>
    finish(options, async (console) => (await import('./commands/verify.ts')).run(reports, options, console)),
  );

function examples(...lines: string[]): string {
  return `\nExamples:\n${lines.map((line) => `  ${line}`).join('\n')}`;
}

function requireOneOrTwo(
  papers: readonly string[],
  { against }: { against?: string },
  command: Command,
): void {
  if (papers.length > 2)
    command.error(`error: found ${papers.length} papers, expected AFTER or BEFORE AFTER`);
  if (papers.length === 2 && against !== undefined) {
    command.error('error: name the earlier paper once: as the first of two, or with --against');
  }
}

/** Runs a command to its exit code; an error becomes one line, with --debug followed by where it arose. */
async function finish(
  options: CommonOptions,
  run: (console: ReturnType<typeof openConsole>) => Promise<number>,
): Promise<void> {
  try {
    process.exitCode = await run(openConsole(options));
  } catch (error) {
    const isOurs = error instanceof KamerdiffError;
    const message = error instanceof Error ? error.message : String(error);
    const line = isOurs
      ? message
      : `A fault in kamerdiff: ${message}. Run it again with --debug to see where.`;
    process.stderr.write(`kamerdiff: ${line.replace(/\s*\n\s*/g, ' ')}\n`);
    if (options.debug) process.stderr.write(`${stackOf(error)}\n`);
    process.exitCode = 1;
  }
}

function stackOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return error.cause === undefined
    ? String(error.stack)
    : `${error.stack}\ncaused by ${stackOf(error.cause)}`;
}

// A reader who has seen enough ("kamerdiff read … | head") closes the pipe; that is no error.
for (const stream of [process.stdout, process.stderr]) {
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit(process.exitCode ?? 0);
    throw error;
  });
}

program.parseAsync().catch((error: unknown) => {
  if (!(error instanceof CommanderError)) throw error;
  process.exitCode = error.exitCode === 0 ? 0 : 2;
});
