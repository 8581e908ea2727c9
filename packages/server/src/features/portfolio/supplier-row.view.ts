import { toGlobalId } from '../../platform/graphql/ids.ts';
import type { Say } from '../../platform/text/texts.ts';
import type { ContextLevelKey, LabelKey } from '../risk/risk.types.ts';
import { exponentOf } from '../supplier/fact-text.ts';
import { answersOf } from '../risk/answers-known.ts';
import { inShort } from './in-short.ts';
import type { PortfolioRow } from './portfolio-row.ts';
import { countryOf, leadingFlagText, unhundredths } from './row-words.ts';
import type { SupplierRowType } from './supplier-row.types.ts';

const count = (stored: number): number | null => (stored < 0 ? null : stored);
const words = (stored: string): string | null => stored || null;

/** A row as the viewer sees it. @param locale BCP 47, of the texts of `say` */
export function supplierRowView(row: PortfolioRow, say: Say, locale: string): SupplierRowType {
  const flag = leadingFlagText(row, say);
  return {
    id: toGlobalId('Supplier', row.supplierId),
    name: row.name,
    localName: words(row.localName),
    externalId: words(row.externalId),
    inShort: inShort(row, say, locale),
    country: countryOf(row.country, locale),
    sector: row.sector === '' ? null : { key: row.sector, name: say(`sector.${row.sector}`) },
    label: row.label as LabelKey,
    override: row.override,
    contextLow: (row.contextLow || null) as ContextLevelKey | null,
    contextHigh: (row.contextHigh || null) as ContextLevelKey | null,
    lane: row.lane,
    inherent: unhundredths(row.inherent),
    observed: unhundredths(row.observed),
    controls: unhundredths(row.controls),
    residual: unhundredths(row.residual),
    rangeLow: unhundredths(row.rangeLow),
    rangeHigh: unhundredths(row.rangeHigh),
    coverage: unhundredths(row.coverage) ?? 0,
    answersKnown: answersOf(row.answersKnown),
    confidence: say(`confidence.${row.confidenceWord}`),
    leadingFlag: flag === null ? null : { code: row.leadingRule, text: flag },
    flagCount: row.flagCount,
    findingCount: row.findingCount,
    workers: count(row.workers),
    migrantShare: unhundredths(row.migrantShare),
    workersConcerned: count(row.workersConcerned),
    siteCount: row.siteCount,
    tier: count(row.tier),
    spend: row.spend.map(({ minor, currency }) => ({ minor, currency, exponent: exponentOf(currency) })),
    needsDecision: row.needsDecision,
    decision: row.decisionKind === '' ? null : say(`decision.kind.${row.decisionKind}`),
    proposal: row.proposalKind === '' ? null : say(`decision.kind.${row.proposalKind}`),
    hold: row.holdState === '' ? null : { text: say(`hold.${row.holdState}`), waits: row.holdState === 'waiting' },
    decisionUntil: row.decisionUntil,
    asOf: row.asOf,
    assessedAt: row.assessedAt,
  };
}
