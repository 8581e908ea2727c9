import type { Say } from '../../platform/text/texts.ts';
import { exponentOf } from '../supplier/fact-text.ts';
import type { PortfolioRow } from './portfolio-row.ts';
import { countryOf, leadingFlagText, unhundredths } from './row-words.ts';

/** What is needed to write the cells of a file. */
export interface ExportWording {
  readonly say: Say;
  /** BCP 47. */
  readonly locale: string;
}

type Cell = (row: PortfolioRow, wording: ExportWording) => string;

/** A number with a decimal point in every locale, because programs read the file too. */
const number =
  (pick: (row: PortfolioRow) => number): Cell =>
  (row, { say }) => {
    const value = pick(row);
    return value < 0 ? say('export.no-data') : String(value);
  };

const score = (pick: (row: PortfolioRow) => number): Cell => number((row) => unhundredths(pick(row)) ?? -1);

const spendText: Cell = ({ spend }) =>
  spend
    .map(
      ({ minor, currency }) =>
        `${(minor / 10 ** exponentOf(currency)).toFixed(exponentOf(currency))} ${currency ?? '?'}`,
    )
    .join('; ');

/** The columns of an export, in order; headings are in the locale files. */
export const EXPORT_COLUMNS = {
  name: ({ name }) => name,
  localName: ({ localName }) => localName,
  externalId: ({ externalId }) => externalId,
  country: ({ country }, { say, locale }) => countryOf(country, locale)?.name ?? say('export.no-data'),
  sector: ({ sector }, { say }) => (sector === '' ? say('export.no-data') : say(`sector.${sector}`)),
  label: ({ label }, { say }) => say(`label.${label}`),
  computedLabel: ({ label, override }, { say }) => say(`label.${override?.computedLabel ?? label}`),
  overrideUntil: ({ override }) => (override?.state === 'in-force' ? override.until : ''),
  rangeLow: score(({ rangeLow }) => rangeLow),
  rangeHigh: score(({ rangeHigh }) => rangeHigh),
  context: ({ contextLow, contextHigh }, { say }) => {
    if (contextHigh === '') return say('export.no-data');
    const levels = contextLow === contextHigh ? [contextHigh] : [contextLow, contextHigh];
    return levels.map((level) => say(`facet.context.${level}`)).join('–');
  },
  lane: ({ lane }, { say }) => say(`facet.lane.${lane}`),
  inherent: score(({ inherent }) => inherent),
  observed: score(({ observed }) => observed),
  controls: score(({ controls }) => controls),
  residual: score(({ residual }) => residual),
  coverage: number(({ coverage }) => coverage),
  confidence: ({ confidenceWord }, { say }) => say(`confidence.${confidenceWord}`),
  leadingFlag: (row, { say }) => leadingFlagText(row, say) ?? '',
  flagCount: number(({ flagCount }) => flagCount),
  findingCount: number(({ findingCount }) => findingCount),
  workers: number(({ workers }) => workers),
  sites: number(({ siteCount }) => siteCount),
  tier: number(({ tier }) => tier),
  spend: spendText,
  needsDecision: ({ needsDecision }, { say }) => say(needsDecision ? 'export.yes' : 'export.no'),
  decision: ({ decisionKind }, { say }) =>
    say(decisionKind === '' ? 'facet.decision.none' : `decision.kind.${decisionKind}`),
  decisionUntil: ({ decisionUntil }) => decisionUntil ?? '',
  asOf: ({ asOf }) => asOf,
  assessedAt: ({ assessedAt }) => assessedAt.toISOString(),
} as const satisfies Record<string, Cell>;

export type ExportColumn = keyof typeof EXPORT_COLUMNS;
export const exportColumns = Object.keys(EXPORT_COLUMNS) as readonly ExportColumn[];

export function isExportColumn(text: string): text is ExportColumn {
  return Object.hasOwn(EXPORT_COLUMNS, text);
}

export function headings(columns: readonly ExportColumn[], say: Say): string[] {
  return columns.map((column) => say(`export.column.${column}`));
}

export function cells(row: PortfolioRow, columns: readonly ExportColumn[], wording: ExportWording): string[] {
  return columns.map((column) => EXPORT_COLUMNS[column](row, wording));
}
