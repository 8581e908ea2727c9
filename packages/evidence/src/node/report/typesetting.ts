import { readFileSync } from 'node:fs';
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import type { Report } from '../../report/report.ts';
import { reportTexts } from '../../report/report-texts.ts';
import { bundledFonts, FAMILY_NAMES } from './fonts.ts';
import { printer } from './printable.ts';

export const TEMPLATE = readFileSync(new URL('./template.typ', import.meta.url), 'utf8');

/** There is no such folder, so nothing can be read from it, nor through a link that stands in it. */
const NOWHERE = '/nowhere/plumbline';

const COLUMNS = [
  'number',
  'section',
  'entry',
  'state',
  'there',
  'papers',
  'fact',
  'value',
  'source',
  'group',
  'count',
  'paper',
  'issuer',
  'day',
  'grade',
  'edition',
  'statement',
];
const TITLES = [
  'in-short',
  'not-shown',
  'trace',
  'lots',
  'index',
  'lacks',
  'suppliers',
  'statements',
  'facts',
  'unknown',
  'people',
  'papers',
  'editions',
  'sources',
  'gates',
  'verify',
];

/** Sets reports on pages, in this process. What is set may come from anywhere, so it belongs into one that is capped. */
export function typesetter(): (report: Report) => Buffer {
  const { files, coverage } = bundledFonts();
  const compiler = NodeCompiler.create({ workspace: NOWHERE, fontArgs: [{ fontBlobs: [...files] }] });
  const print = printer(coverage);
  return (report) => {
    const compiled = compiler.compile({ mainFileContent: TEMPLATE, inputs: inputsOf(report, print) });
    const pages = compiled.result;
    if (pages === null) throw new Error(JSON.stringify(compiled.takeError()?.shortDiagnostics));
    const pdf = compiler.pdf(pages, { pdfStandard: 'a-2b' });
    // Without it memory grows with every report.
    compiler.evictCache(0);
    return pdf;
  };
}

/** What the template reads. */
export function inputsOf(report: Report, print: (text: string) => string): Record<string, string> {
  return {
    report: JSON.stringify(printed(report, print)),
    words: JSON.stringify(wordsOf(report)),
    families: JSON.stringify(FAMILY_NAMES),
  };
}

/** The same with every text as it can be set. Keys are ours. */
function printed(value: unknown, print: (text: string) => string): unknown {
  if (typeof value === 'string') return print(value);
  if (Array.isArray(value)) return value.map((each) => printed(each, print));
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, printed(each, print)]));
}

/** Headings and the like, in the language of the report. */
function wordsOf({ language }: Report): unknown {
  const { say } = reportTexts(language);
  const each = (keys: readonly string[], prefix: string): Readonly<Record<string, string>> =>
    Object.fromEntries(keys.map((key) => [key, say(`${prefix}.${key}`)]));
  return {
    titles: each(TITLES, 'report.title'),
    columns: each(COLUMNS, 'report.column'),
    page: say('report.page', { page: '{page}', pages: '{pages}' }),
    notLegalAdvice: say('purpose.not-legal-advice'),
    unchecked: say('purpose.unchecked'),
    stale: say('purpose.state.STALE'),
    notAssessed: say('report.not-assessed'),
    noStatements: say('report.no-statements'),
    noPaper: say('report.no-paper'),
    noPapers: say('report.no-papers'),
    grades: say('report.grades'),
    total: say('report.total'),
    verify: ['1', '2', '3'].map((part) => say(`report.verify.${part}`)),
  };
}
