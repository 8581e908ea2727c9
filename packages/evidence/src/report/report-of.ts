import { canonical } from '../canonical.ts';
import { gatesOf, isUnfit, toldTable, type AppliedPurpose, type Holdings } from '../purposes/index.ts';
import type { PackScope } from '../scope.ts';
import { indexOf, lotsOf, traceOf } from './contents-lines.ts';
import { headOf, inShort, notShownOf, statusText } from './front-page.ts';
import { numbered, papersOf } from './papers.ts';
import type { Report, ReportTable } from './report.ts';
import { reportTexts, type ReportTexts } from './report-texts.ts';
import { countText, supplierChapters } from './supplier-chapters.ts';

/** Holdings that hold something that no pack may tell. */
export class UnfitHoldings extends Error {
  constructor() {
    super('What was handed in holds something that no pack may tell');
    this.name = 'UnfitHoldings';
  }
}

/**
 * What a pack says of itself: an index, what it does not show, and each statement with its papers. The same scope and holdings give the same report, in
 * whatever order they come.
 * @param applied of the same holdings @throws UnfitHoldings
 */
export function reportOf(scope: PackScope, packId: string, applied: AppliedPurpose, holdings: Holdings): Report {
  if (isUnfit(holdings)) throw new UnfitHoldings();
  const { purpose } = applied;
  const texts = reportTexts(scope.language);
  const numbers = numbered(holdings);
  const index = indexOf(applied, holdings, numbers, texts);
  const trace = traceOf(applied, holdings, texts);
  return {
    format: 'plumbline-report/1',
    language: texts.locale,
    packId,
    asOf: scope.asOf,
    organisation: scope.organisation.name,
    title: texts.say(`purpose.${purpose.key}`),
    about: texts.say(`purpose.${purpose.key}.about`),
    purpose: {
      ...{ key: purpose.key, edition: purpose.edition, status: statusText(purpose, texts) },
      clocks: purpose.clocks.map(({ key, source }) =>
        texts.say('report.clock', { clock: texts.say(`purpose.clock.${purpose.key}.${key}`), source }),
      ),
      sources: Object.entries(purpose.sources).map(([key, source]) => ({ key, ...source })),
    },
    head: headOf(scope, applied, holdings, texts),
    inShort: inShort(index, trace, holdings, texts),
    notShown: notShownOf(scope, index, holdings, texts),
    trace,
    lots: lotsOf(applied, holdings, numbers, texts),
    index,
    suppliers: supplierChapters(holdings, numbers, texts),
    people: holdings.counts
      .map((table) => reportTable(table, texts))
      .toSorted((one, other) => (one.key < other.key ? -1 : 1)),
    papers: papersOf(holdings, numbers, texts),
    editions: holdings.editions
      .map(({ title, edition, publisher, path, sha256 }) => ({
        title: [title, publisher].filter((part) => part !== '').join(', '),
        edition,
        place: path ?? texts.say('report.not-in-pack'),
        sha256,
      }))
      .toSorted((one, other) => (`${one.title} ${one.sha256}` < `${other.title} ${other.sha256}` ? -1 : 1)),
    gates: gatesOf(applied, holdings).map((gate) => ({
      ...gate,
      text: texts.say(`purpose.gate.${gate.code}.${gate.state}`, { count: gate.count }),
    })),
  };
}

function reportTable(table: Holdings['counts'][number], texts: ReportTexts): ReportTable {
  const { key, title, total, cells } = toldTable(table);
  const rows = cells
    .map(({ row, column, told }) => ({
      name: column === null ? row : `${row}, ${column}`,
      ...{ told, text: countText(told, texts) },
    }))
    .toSorted((one, other) => (one.name < other.name ? -1 : 1));
  return { key, title, total, totalText: countText(total, texts), rows };
}

/** The report as `report/summary.json`: one text for one report (RFC 8785). */
export function summaryText(report: Report): string {
  return canonical(report);
}
