import type { Writable } from 'node:stream';
import type { LabelCounts, Screening } from '../screening/screening.ts';
import { listText } from '../screening/lists-folder.ts';
import { countryName, dayText, LABELS } from '@plumbline/risk';
import { cut, safe, wrap } from './fit.ts';
import { explainOneText, explainShare, writtenSource } from '@plumbline/intake';
import type { CountryProposal, OtherReading, Suggestion } from '@plumbline/intake';
import type { Say } from './texts.ts';
import { LIST_KINDS } from './editions-json.ts';
import { print } from './print.ts';
import type { Progress } from './progress.ts';
import { rankedRow } from './ranked-row.ts';
import { Ranking } from './ranking.ts';
import { Summary } from './summary.ts';
import { summaryLines } from './summary-lines.ts';
import { ROOMY, supplierTable } from './supplier-table.ts';
import type { TableStyle } from './supplier-table.ts';

/** Suppliers that a table shows unless all are asked for. */
const FIRST = 50;
const EXAMPLE_WIDTH = 30;

/** Cells as they are read, and as the next likeliest encoding would read them. */
function readingLine({ encoding: other, cells }: OtherReading, encoding: string, say: Say): string {
  const written = (reading: 'here' | 'there'): string =>
    cells.map((cell) => `“${cut(safe(cell[reading]), EXAMPLE_WIDTH)}”`).join(', ');
  return say('cli.head.encoding', { encoding, other, here: written('here'), there: written('there') });
}

/** Columns that are asked about one by one; a register can have fifty. */
const ASKED_ABOUT = 8;

function askedLines(suggestions: readonly Suggestion[], say: Say): string[] {
  const asked = suggestions.filter((each) => each.asked);
  const more = asked.slice(ASKED_ABOUT).map(({ header, column }) => safe(header ?? '') || `#${(column ?? 0) + 1}`);
  return [
    ...asked.slice(0, ASKED_ABOUT).map((each) => askedLine(each, say)),
    ...(more.length === 0 ? [] : [say('cli.head.asked-more', { columns: more.join(', ') })]),
  ];
}

const SHOWN_COUNTRIES = 5;

/** From what the country could be told, with what it would be. */
function countryLine({ from, blank, rows, of, countries }: CountryProposal, { say, locale }: TableStyle): string {
  const shown = countries.slice(0, SHOWN_COUNTRIES).map((each) => `${countryName(each.iso2, locale)} ${each.rows}`);
  return say('cli.head.country', {
    from,
    blank: String(blank),
    rows,
    of,
    countries: shown.join(', '),
    more: countries.length - shown.length,
    value: writtenSource(from),
  });
}

/** What a person is asked about one column, with three of its values. */
function askedLine({ header, column, proposal, examples }: Suggestion, say: Say): string {
  return say('cli.head.asked', {
    header: safe(header ?? ''),
    number: (column ?? 0) + 1,
    values: examples.map((value) => cut(safe(value), EXAMPLE_WIDTH)).join(' · '),
    key: proposal ?? '',
    title: proposal === null ? '' : say(`field.${proposal}`),
  });
}

function labelsText(counts: LabelCounts, say: Say): string {
  const found = LABELS.filter((label) => (counts.get(label) ?? 0) > 0);
  return found.map((label) => `${say(`label.${label}`)} ${counts.get(label) ?? 0}`).join(', ');
}

/** How each column of shares is read, or what is asked of it with what each answer would lead to. */
function shareLines({ profile, shareLeads }: Screening, labels: LabelCounts, say: Say): string[] {
  return [...profile.shares].flatMap(([field, reading]) => {
    const header = safe(profile.layout.sources.get(field)?.header ?? '');
    const { code, parameters } = explainShare(reading);
    const text = say(code, { ...parameters, example: safe(reading.example) });
    const leads = shareLeads.get(field);
    if (!reading.asked || leads === undefined) return [say('cli.head.share', { header, text })];
    return [
      say('cli.head.share-asked', { question: text, header, key: field }),
      say('cli.head.share-leads', {
        fraction: reading.asFraction,
        percent: reading.asPercent,
        asFraction: labelsText(leads.fraction, say),
        asPercent: labelsText(leads.percent, say),
        asUnknown: labelsText(labels, say),
      }),
    ];
  });
}

/** A column of the activity that says one thing in every row: what is asked, or what was said. */
function oneTextLines({ layout, oneTexts }: Screening['profile'], say: Say): string[] {
  return [...oneTexts].map(([field, reading]) => {
    const header = safe(layout.sources.get(field)?.header ?? '');
    const { code, parameters } = explainOneText(reading);
    const text = say(code, { ...parameters, text: safe(reading.text) });
    return say(reading.asked ? 'cli.head.one-text-asked' : 'cli.head.share', { header, text, key: field });
  });
}

/** What was read and how, so a wrong reading is noticed before anyone trusts the result. */
function headLines(screening: Screening, labels: LabelCounts, style: TableStyle): string[] {
  const { file, source, profile, lists, context } = screening;
  const { say, paint, locale, width } = style;
  const { format, encoding, delimiter, sheet, headerRow } = source.facts;
  const columns = (read: boolean): string =>
    profile.mapping.suggestions
      .filter(({ header, field: key, asked }) => header !== null && header !== '' && (key !== null) === read && !asked)
      .map(({ header, field: key }) => {
        const heading = safe(header ?? '');
        const title = key === null ? heading : say(`field.${key}`);
        return title.toLowerCase() === heading.toLowerCase() ? heading : `${heading} → ${title}`;
      })
      .join(', ');
  const constants = profile.mapping.suggestions
    .filter(({ header }) => header === null)
    .map(({ field: key, why }) => say('cli.head.set', { field: key ?? '', value: why.parameters['value'] ?? '' }));
  const sentences = [
    say('cli.head.file', {
      file: safe(file),
      format: format.toUpperCase(),
      sheet: safe(sheet ?? ''),
      encoding: encoding ?? '',
      delimiter: delimiter === '\t' ? say('cli.head.tab') : (delimiter ?? ''),
      headerRow,
    }),
    say('cli.head.rows', { ...profile.counts }),
    say('cli.head.asOf', {
      date: dayText(context.asOf, locale),
      why: say(profile.asOf.why.code, profile.asOf.why.parameters),
      methodology: context.methodology.key,
    }),
  ];
  const listed = (lists?.index.lists ?? []).map(({ name, edition }) =>
    edition.date === null ? name : `${name} (${edition.date})`,
  );
  const absent = LIST_KINDS.filter((kind) => !context.reference.lists.has(kind)).map((kind) =>
    say(`edition.list.${kind}`),
  );
  const quiet = [
    say('cli.head.read', { columns: [columns(true), ...constants].filter((part) => part !== '').join(', ') }),
    ...(columns(false) === '' ? [] : [say('cli.head.unread', { columns: columns(false) })]),
    ...(source.facts.otherReading === null ? [] : [readingLine(source.facts.otherReading, encoding ?? '', say)]),
    ...(profile.countryProposal === null ? [] : [countryLine(profile.countryProposal, style)]),
    ...oneTextLines(profile, say),
    ...shareLines(screening, labels, say),
    ...askedLines(profile.mapping.suggestions, say),
    ...(profile.mapping.suggestions.some(({ why }) => why.code === 'mapping.workers-told')
      ? [say('mapping.workers-told')]
      : []),
    ...(listed.length === 0 ? [] : [say('cli.head.lists', { lists: listed.join(', ') })]),
    ...(absent.length === 0 ? [] : [say('cli.head.not-screened', { lists: absent.join('; ') })]),
    ...(lists === null || lists.problems.length === 0 ? [] : [listProblems(lists.problems, style)]),
  ];
  return [
    ...sentences.flatMap((line) => wrap(line, width)),
    ...quiet.flatMap((line) => wrap(line, width).map(paint.quiet)),
  ];
}

function listProblems(problems: NonNullable<Screening['lists']>['problems'], { say }: TableStyle): string {
  const [first] = problems;
  if (first === undefined) return '';
  const { file, record } = first;
  return say('cli.lists.problems', { count: problems.length, file, record: record ?? 0, reason: listText(first, say) });
}

/** Prints a screened file for people: what was read, the suppliers in the order of attention, what was found in all. */
export async function screenTable(
  out: Writable,
  screening: Screening,
  style: TableStyle,
  options: { readonly all: boolean; readonly progress: Progress },
): Promise<void> {
  const { say, paint } = style;
  const ranking = new Ranking(options.all ? Infinity : FIRST);
  const summary = new Summary();
  for await (const event of screening.events()) {
    switch (event.kind) {
      case 'supplier': {
        const row = rankedRow(event.supplier);
        const { assessment, record } = event.supplier;
        ranking.add(row);
        summary.addSupplier(row, assessment.gaps);
        for (const { kind } of record.reviews) summary.addReview(kind);
        for (const { protection } of assessment.reviews) if (protection !== 'sealed') summary.addReview('list-match');
        options.progress.step();
        break;
      }
      case 'merged':
        summary.mergedRows += event.merged.rows.length;
        break;
      case 'rejected':
        summary.addRejected(event.rejection);
        break;
      case 'problem':
        summary.addProblem(event.problem);
        break;
    }
  }
  options.progress.end();
  const rows = ranking.first();
  const shown = say('cli.table.shown', { shown: rows.length, count: ranking.seen });
  const lines = [
    ...headLines(screening, summary.labels, style),
    '',
    ...(rows.length === 0 ? [say('cli.table.empty')] : supplierTable(rows, summary.lanes, style)),
    ...(rows.length < ranking.seen ? ['', paint.strong(shown)] : []),
    ...wrap(say('cli.table.legend'), style.width).map(paint.quiet),
    ...(style.width < ROOMY ? [] : wrap(say('cli.table.legend.recorded'), style.width).map(paint.quiet)),
    ...(rows.length === 0 ? [] : summaryLines(summary, style)),
  ];
  await print(out, `${lines.join('\n')}\n`);
}
