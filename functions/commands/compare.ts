import type { Report } from '../../shared/report/report.ts';
import { type CompareOptions, compareTexts } from './compared-texts.ts';
import type { Console } from './console.ts';
import { giveOut } from './output.ts';

export type Format = 'html' | 'json' | 'text' | 'md';
export type Options = CompareOptions & { readonly format?: Format; readonly out?: string };

/** `kamerdiff compare`: two texts side by side, printed or written to a file. */
export async function run(names: readonly string[], options: Options, console: Console): Promise<number> {
  const { report } = await compareTexts(names, options, console);
  const format = options.format ?? (options.json ? 'json' : formatOf(options.out));
  const text = await formatted(report, format);
  await giveOut(text, options.out, console);
  return 0;
}

/** Each form is loaded when it is asked for. */
export async function formatted(report: Report, format: Format): Promise<string> {
  switch (format) {
    case 'html':
      return (await import('../../shared/report/to-html.ts')).reportToHtml(report);
    case 'json':
      return (await import('../../shared/report/to-json.ts')).reportToJson(report);
    case 'md':
      return (await import('../../shared/report/to-markdown.ts')).reportToMarkdown(report);
    case 'text':
      return (await import('../../shared/report/to-text.ts')).reportToText(report);
  }
}

function formatOf(out: string | undefined): Format {
  const ending = out?.slice(out.lastIndexOf('.') + 1);
  return ending === 'html' || ending === 'json' || ending === 'md' ? ending : 'text';
}
