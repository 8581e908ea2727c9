import type { Say } from '../../platform/text/texts.ts';
import { answersOf } from '../risk/answers-known.ts';
import { exponentOf } from '../supplier/fact-text.ts';
import type { PortfolioRow } from './portfolio-row.ts';
import { countryOf, leadingFlagText, unhundredths } from './row-words.ts';

/** What is needed to write the cells of a file. */
export interface ExportWording {
  readonly say: Say;
  /** BCP 47. */
  readonly locale: string;
}

/** A cell before it is written: text, a number, a day (2026-11-24), an instant, or null for no data. */
export type ExportValue = string | number | { readonly day: string } | Date | null;
/** How a column is shown by a program that knows types. */
export type ExportKind = 'text' | 'prose' | 'count' | 'score' | 'amount' | 'day' | 'instant';

interface ExportColumnRule {
  readonly kind: ExportKind;
  readonly value: (row: PortfolioRow, wording: ExportWording) => ExportValue;
}

const text = (value: ExportColumnRule['value']): ExportColumnRule => ({ kind: 'text', value });
const count = (pick: (row: PortfolioRow) => number): ExportColumnRule => ({
  kind: 'count',
  value: (row) => (pick(row) < 0 ? null : pick(row)),
});
const score = (pick: (row: PortfolioRow) => number): ExportColumnRule => ({
  kind: 'score',
  value: (row) => unhundredths(pick(row)),
});
const dayOf = (day: string | null): ExportValue => (day === null ? '' : { day });

/** The amount of a supplier with one currency, whole; amounts of several are never added up. */
function onlyAmount({ spend: [first, ...others] }: PortfolioRow) {
  return first === undefined || others.length > 0 || first.currency === null ? null : first;
}

const spendText = ({ spend }: PortfolioRow): string =>
  spend
    .map(
      ({ minor, currency }) =>
        `${(minor / 10 ** exponentOf(currency)).toFixed(exponentOf(currency))} ${currency ?? '?'}`,
    )
    .join('; ');

/** The columns of an export, in order; headings are in the locale files. */
export const EXPORT_COLUMNS = {
  name: text(({ name }) => name),
  localName: text(({ localName }) => localName),
  externalId: text(({ externalId }) => externalId),
  country: text(({ country }, { locale }) => countryOf(country, locale)?.name ?? null),
  sector: text(({ sector }, { say }) => (sector === '' ? null : say(`sector.${sector}`))),
  label: text(({ label }, { say }) => say(`label.${label}`)),
  computedLabel: text(({ label, override }, { say }) => say(`label.${override?.computedLabel ?? label}`)),
  overrideUntil: {
    kind: 'day',
    value: ({ override }) => dayOf(override?.state === 'in-force' ? override.until : null),
  },
  rangeLow: score(({ rangeLow }) => rangeLow),
  rangeHigh: score(({ rangeHigh }) => rangeHigh),
  context: text(({ contextLow, contextHigh }, { say }) => {
    if (contextHigh === '') return null;
    const levels = contextLow === contextHigh ? [contextHigh] : [contextLow, contextHigh];
    return levels.map((level) => say(`facet.context.${level}`)).join('–');
  }),
  lane: text(({ lane }, { say }) => say(`facet.lane.${lane}`)),
  inherent: score(({ inherent }) => inherent),
  observed: score(({ observed }) => observed),
  controls: score(({ controls }) => controls),
  residual: score(({ residual }) => residual),
  answersKnown: count(({ answersKnown }) => answersOf(answersKnown)?.known ?? -1),
  answersAsked: count(({ answersKnown }) => answersOf(answersKnown)?.of ?? -1),
  answersVerified: count(({ answersKnown }) => answersOf(answersKnown)?.verified ?? -1),
  coverage: count(({ coverage }) => coverage),
  confidence: text(({ confidenceWord }, { say }) => say(`confidence.${confidenceWord}`)),
  leadingFlag: text((row, { say }) => leadingFlagText(row, say) ?? ''),
  flagCount: count(({ flagCount }) => flagCount),
  // What is Critical counts too, about people or not.
  findingCount: count(({ findingCount, criticalCount }) => findingCount + criticalCount),
  workers: count(({ workers }) => workers),
  workersConcerned: count(({ workersConcerned }) => workersConcerned),
  sites: count(({ siteCount }) => siteCount),
  tier: count(({ tier }) => tier),
  spend: text(spendText),
  spendAmount: {
    kind: 'amount',
    value: (row) => {
      const amount = onlyAmount(row);
      return amount === null ? null : amount.minor / 10 ** exponentOf(amount.currency);
    },
  },
  spendCurrency: text((row) => onlyAmount(row)?.currency ?? null),
  needsDecision: text(({ needsDecision }, { say }) => say(needsDecision ? 'export.yes' : 'export.no')),
  decision: text(({ decisionKind, proposalKind, holdState }, { say }) =>
    [
      say(decisionKind === '' ? 'facet.decision.none' : `decision.kind.${decisionKind}`),
      ...(proposalKind === '' ? [] : [say('export.proposed', { kind: say(`decision.kind.${proposalKind}`) })]),
      ...(holdState === '' ? [] : [say(`hold.${holdState}`)]),
    ].join('; '),
  ),
  decisionUntil: { kind: 'day', value: ({ decisionUntil }) => dayOf(decisionUntil) },
  asOf: { kind: 'day', value: ({ asOf }) => dayOf(asOf) },
  assessedAt: { kind: 'instant', value: ({ assessedAt }) => assessedAt },
} as const satisfies Record<string, ExportColumnRule>;

export type ExportColumn = keyof typeof EXPORT_COLUMNS;
export const exportColumns = Object.keys(EXPORT_COLUMNS) as readonly ExportColumn[];

export function isExportColumn(text: string): text is ExportColumn {
  return Object.hasOwn(EXPORT_COLUMNS, text);
}

export function headings(columns: readonly ExportColumn[], say: Say): string[] {
  return columns.map((column) => say(`export.column.${column}`));
}

export function valuesOf(row: PortfolioRow, columns: readonly ExportColumn[], wording: ExportWording): ExportValue[] {
  return columns.map((column) => EXPORT_COLUMNS[column].value(row, wording));
}

/** A cell as text, for programs that know no types: numbers with a decimal point in every locale. */
export function textOfValue(value: ExportValue, say: Say): string {
  if (value === null) return say('export.no-data');
  if (value instanceof Date) return value.toISOString();
  return typeof value === 'object' ? value.day : String(value);
}
