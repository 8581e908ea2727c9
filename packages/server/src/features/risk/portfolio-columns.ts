import { supplierAnswers } from '@plumbline/questionnaire/judgement';
import { LABELS, standingOf } from '@plumbline/risk';
import type { Flag, UnitAssessment } from '@plumbline/risk';
import { normaliseName } from '@plumbline/matching';
import { country as countryRow } from '@plumbline/reference-data/countries';
import type { SupplierDossier } from '@plumbline/facts';
import type { ColumnTypes } from '../../platform/db/rows-as-arrays.ts';
import type { PackedSpend } from '../supplier/packed-observation.ts';
import type { AssessedSupplier } from './assess-supplier.ts';
import { answersWord } from './answers-known.ts';
import { attentionRank } from './attention-rank.ts';
import { barredBy } from './barring-flags.ts';
import { NO_DAY, nextStaleDay, nextUnwatchedDay } from './due-on.ts';
import { hundredths } from './hundredths.ts';
import { leadingFlag, openFlags } from './leading-flags.ts';
import { headcount, peopleConcerned } from './people-concerned.ts';

/** Columns of `portfolio` that come from an assessment, by their database names; decisions give the others. */
export interface PortfolioColumns {
  readonly supplier_id: string;
  readonly name: string;
  readonly local_name: string;
  readonly name_sort: string;
  readonly external_id: string;
  readonly country: string;
  readonly region: string;
  readonly sector: string;
  readonly label: string;
  readonly label_rank: number;
  readonly context_low: string;
  readonly context_high: string;
  readonly lane: string;
  readonly attention_rank: number;
  readonly attention_within: number;
  readonly migrants_counted: number;
  readonly inherent: number;
  readonly observed: number;
  readonly controls: number;
  readonly residual: number;
  readonly range_low: number;
  readonly range_high: number;
  readonly coverage: number;
  readonly answers_known: string;
  readonly confidence: number;
  readonly confidence_word: string;
  readonly leading_rule: string;
  readonly leading_parameters: Readonly<Record<string, string | number>>;
  readonly flag_count: number;
  readonly finding_count: number;
  /** Critical flags that are not about people. */
  readonly critical_count: number;
  readonly barred_by: string;
  readonly workers: number;
  readonly migrant_share: number;
  readonly workers_concerned: number;
  readonly site_count: number;
  readonly tier: number;
  readonly spend: readonly PackedSpend[];
  readonly worsened_at: string;
  readonly due_on: string;
  readonly as_of: string;
}

/** In the order in which they are written. */
export const PORTFOLIO_TYPES: ColumnTypes<PortfolioColumns> = {
  supplier_id: 'uuid',
  name: 'text',
  local_name: 'text',
  name_sort: 'text',
  external_id: 'text',
  country: 'text',
  region: 'text',
  sector: 'text',
  label: 'text',
  label_rank: 'integer',
  context_low: 'text',
  context_high: 'text',
  lane: 'text',
  attention_rank: 'integer',
  attention_within: 'integer',
  migrants_counted: 'integer',
  inherent: 'integer',
  observed: 'integer',
  controls: 'integer',
  residual: 'integer',
  range_low: 'integer',
  range_high: 'integer',
  coverage: 'integer',
  answers_known: 'text',
  confidence: 'integer',
  confidence_word: 'text',
  leading_rule: 'text',
  leading_parameters: 'jsonb',
  flag_count: 'integer',
  finding_count: 'integer',
  critical_count: 'integer',
  barred_by: 'text',
  workers: 'integer',
  migrant_share: 'integer',
  workers_concerned: 'integer',
  site_count: 'integer',
  tier: 'integer',
  spend: 'jsonb',
  worsened_at: 'timestamptz',
  due_on: 'date',
  as_of: 'date',
};

/** Names are sorted by this many characters: index rows have a size limit. */
const SORTED_CHARACTERS = 200;
/** Largest integer of the database. */
const MOST = 2_147_483_647;

/**
 * @param worsenedAt when something decisive last got worse, as the database writes it; `-infinity` for never
 * @param size what an unknown number of workers counts in the order of attention
 */
export function portfolioColumns(assessed: AssessedSupplier, worsenedAt: string, size: number): PortfolioColumns {
  const { supplier, dossier, details, assessment, basis } = assessed;
  const { scores, contextBand, confidence } = assessment;
  const flags = openFlags(assessment);
  const leading = leadingFlag(assessment);
  const counts = headcount(dossier);
  const attention = attentionRank(standingOf(assessment, supplier.name, size));
  return {
    supplier_id: supplier.id,
    name: supplier.name,
    local_name: (details.names ?? []).find(({ kind }) => kind === 'local')?.name ?? '',
    name_sort: (normaliseName(supplier.name).full || supplier.name.toLowerCase()).slice(0, SORTED_CHARACTERS),
    external_id: (details.identifiers ?? []).find(({ scheme }) => scheme === 'buyer')?.value ?? '',
    country: supplier.country,
    region: regionOf(assessed),
    sector: mainSector(assessment.units),
    label: assessment.label,
    label_rank: LABELS.indexOf(assessment.label),
    context_low: contextBand?.low ?? '',
    context_high: contextBand?.high ?? '',
    lane: assessment.lane,
    attention_rank: attention.rank,
    attention_within: attention.within,
    migrants_counted: hundredths(assessment.attention.migrants),
    inherent: hundredths(scores.I),
    observed: hundredths(scores.observed),
    controls: hundredths(scores.E),
    residual: hundredths(scores.R),
    range_low: hundredths(scores.low),
    range_high: hundredths(scores.high),
    coverage: hundredths(assessment.coverage),
    answers_known: answersWord(supplierAnswers(assessment, dossier, details.controls ?? [], basis.asOf)),
    confidence: hundredths(confidence.value),
    confidence_word: confidence.word,
    leading_rule: leading?.ruleId ?? '',
    leading_parameters: parametersOf(leading),
    // A rule that holds at several sites is one flag to those who read a list.
    flag_count: new Set(flags.map(({ ruleId }) => ruleId)).size,
    finding_count: flags.filter((flag) => flag.class === 'FINDING').length,
    critical_count: flags.filter((flag) => flag.class !== 'FINDING' && flag.severity === 'C').length,
    barred_by: barredBy(assessment),
    workers: Math.min(counts.workers, MOST),
    migrant_share: counts.migrantShare,
    workers_concerned: leading === undefined ? -1 : Math.min(peopleConcerned(leading, dossier), MOST),
    site_count: dossier.sites.length,
    tier: details.supplyTier ?? -1,
    spend: details.spend ?? [],
    worsened_at: worsenedAt,
    due_on: [nextStaleDay(dossier, basis.asOf), nextUnwatchedDay(assessment)].toSorted()[0] ?? NO_DAY,
    as_of: basis.asOf,
  };
}

/** Includes the code of the text, because a rule has several texts, and how well the flag is known: an allegation is called one. */
function parametersOf(flag: Flag | undefined): Readonly<Record<string, string | number>> {
  return flag === undefined
    ? {}
    : { ...flag.explanation.parameters, code: flag.explanation.code, assurance: flag.assurance };
}

function riskiestUnit(units: readonly UnitAssessment[]): UnitAssessment | undefined {
  const rank = ({ label }: UnitAssessment): number => LABELS.indexOf(label);
  return units.reduce<UnitAssessment | undefined>((worst, unit) => {
    if (worst === undefined || rank(unit) < rank(worst)) return unit;
    return rank(unit) === rank(worst) && Number(unit.scores.R ?? -1) > Number(worst.scores.R ?? -1) ? unit : worst;
  }, undefined);
}

/** ILO region of the riskiest unit; of the supplier's country if the unit's is unknown. */
function regionOf({ supplier, dossier, assessment }: AssessedSupplier): string {
  const unit = riskiestUnit(assessment.units);
  const own = unit === undefined ? null : unit.input === null ? siteCountry(dossier, unit.site) : unit.origin;
  return countryRow(own ?? supplier.country)?.region ?? '';
}

function siteCountry({ sites }: SupplierDossier, key: string): string | null {
  const observation = sites.find((site) => site.key === key)?.observations['place.country'];
  return observation?.state === 'known' ? observation.value : null;
}

/** The sector with the highest S among the supplier's own; empty when none is known. */
function mainSector(units: readonly UnitAssessment[]): string {
  const own = units.filter(({ input, scores }) => input === null && scores.S !== null);
  const highest = own.reduce<UnitAssessment | undefined>(
    (best, unit) => (best === undefined || Number(unit.scores.S) > Number(best.scores.S) ? unit : best),
    undefined,
  );
  return highest?.product.split(':')[0] ?? '';
}
