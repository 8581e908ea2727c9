import { monthsBefore, type Observation } from '@plumbline/facts';
import type { Reference } from '../../src/reference.ts';
import { countryKnown } from './country.ts';
import { fraction, ONE, over, plus, rounded, sum, times, ZERO, type Fraction } from './fraction.ts';
import type { Product } from './product.ts';
import { read } from './reading.ts';
import { MOST, PARTS, WEIGHTS, type Part } from './tables.ts';
import type { Unit } from './unit.ts';
import type { PartPoints } from './workforce.ts';

/** How much is known, how recent it is, and how independent of the supplier: each from 0 to 1. */
export interface Knowledge {
  readonly coverage: Fraction;
  readonly freshness: Fraction;
  readonly independence: Fraction;
}

/** Weight that is known, with the observation that it rests on; null for reference data. */
interface Known {
  readonly weight: Fraction;
  readonly seen: Observation | null;
}

/** Months for which a fact counts as fresh; others do not age. */
const FRESH_MONTHS: Readonly<Record<string, number>> = {
  'workforce.migrantShare': 12,
  'workforce.agencyShare': 12,
  'workforce.casualShare': 12,
  'recruitment.origins': 12,
  'recruitment.workerCost': 24,
  'recruitment.workerCostHighest': 24,
  'housing.employerProvided': 12,
};

export function knowledgeOf(
  unit: Unit,
  product: Product | null,
  parts: Readonly<Record<Part, PartPoints>>,
  reference: Reference,
  asOf: string,
): Knowledge {
  const country = unit.country === null ? null : reference.country(unit.country);
  const known: Known[] = [
    { weight: times(WEIGHTS.C, countryKnown(country, reference.ratificationsLoaded)), seen: null },
    ...sectorKnown(unit),
    ...productKnown(unit, product),
    ...workforceKnown(parts),
  ].filter(({ weight }) => weight.n > 0n);
  const asked = sum([WEIGHTS.C, WEIGHTS.S, WEIGHTS.W, ...(product === null ? [] : [WEIGHTS.P])]);
  const weight = sum(known.map((part) => part.weight));
  const fresh = sum(known.filter(({ seen }) => isFresh(seen, asOf)).map((part) => part.weight));
  const said = known.flatMap((part) => {
    const worth = worthOf(part.seen);
    return worth === null ? [] : [{ weight: part.weight, worth }];
  });
  const told = sum(said.map((part) => part.weight));
  return {
    coverage: rounded(over(weight, asked), 8),
    freshness: weight.n === 0n ? ZERO : rounded(over(fresh, weight), 8),
    independence:
      told.n === 0n ? ZERO : rounded(over(sum(said.map((part) => times(part.weight, part.worth))), told), 8),
  };
}

function sectorKnown(unit: Unit): readonly Known[] {
  if (unit.S === null) return [];
  const sectors = read(unit.facts, 'activity.sectors');
  return [{ weight: WEIGHTS.S, seen: !unit.chain && sectors.state === 'known' ? sectors.seen : null }];
}

function productKnown(unit: Unit, product: Product | null): readonly Known[] {
  if (!product || product.known === 'no') return [];
  const weight = product.known === 'half' ? over(WEIGHTS.P, fraction(2)) : WEIGHTS.P;
  if (unit.chain) return [{ weight, seen: null }];
  // An inferred good rests on the activity that it was inferred from.
  const goods = read(unit.facts, 'product.goods');
  const inferred = goods.state === 'known' && goods.value.some((good) => good.good === unit.good && good.inferred);
  const declared = goods.state === 'known' ? goods : read(unit.facts, 'product.hs');
  const reading = inferred ? read(unit.facts, 'activity.sectors') : declared;
  return [{ weight, seen: reading.state === 'known' ? reading.seen : null }];
}

function workforceKnown(parts: Readonly<Record<Part, PartPoints>>): readonly Known[] {
  const most = sum(PARTS.map((part) => fraction(MOST[part])));
  return PARTS.filter((part) => parts[part].known).map((part) => ({
    weight: over(times(WEIGHTS.W, fraction(MOST[part])), most),
    seen: parts[part].seen,
  }));
}

function isFresh(seen: Observation | null, asOf: string): boolean {
  const months = seen === null ? undefined : FRESH_MONTHS[seen.fact];
  return seen === null || months === undefined || seen.evidenceDate >= monthsBefore(asOf, months);
}

/** 0 for the supplier's word, half for the buyer's record, 1 for an audit, an authority or a paper; null for reference data. */
function worthOf(seen: Observation | null): Fraction | null {
  if (seen === null || seen.source.kind === 'reference' || seen.source.kind === 'list') return null;
  if (seen.assurance === 'documented' || seen.assurance === 'corroborated') return ONE;
  if (seen.source.kind === 'audit' || seen.source.kind === 'authority') return ONE;
  return seen.source.kind === 'supplier' ? ZERO : fraction('0.5');
}

/** The least of the three. */
export function confidenceOf({ coverage, freshness, independence }: Knowledge): Fraction {
  return [coverage, freshness, independence].reduce((a, b) => (plus(a, times(fraction(-1), b)).n > 0n ? b : a));
}
