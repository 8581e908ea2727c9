import { decimal } from '../decimal.ts';
import type { Decimal } from '../decimal.ts';
import type { MethodNumbers } from '../method.ts';
import type { Reference } from '../reference.ts';
import type { Unit } from '../unit/unit.ts';

/** P and how much of it is known. `score` null: not applicable, its weight goes to the other factors. */
export interface ProductScore {
  readonly score: Decimal | null;
  /** 0 to 1: an inferred good, or a priority good of unknown origin, is half known. */
  readonly known: Decimal;
  /** Whether the score replaces an unknown value, so that the range covers both ends. */
  readonly open: boolean;
}

/** Recorded origin of raw materials. */
export interface Trace {
  readonly originKnown: boolean;
  readonly xinjiangInput: boolean;
  readonly activeOrder: boolean;
}

const ONE = decimal(1);

/** Returns the score of the first case that applies. See docs/methodology.md#product. */
export function productScore(numbers: MethodNumbers, unit: Unit, trace: Trace, reference: Reference): ProductScore {
  const { good, goodFacts, country } = unit;
  const listed = country !== null && (goodFacts?.listedIn.has(country) ?? false);
  const priority = goodFacts?.priority ?? false;
  const certain = (score: Decimal, known = ONE): ProductScore => ({ score, known, open: false });
  const openTo = (score: Decimal, known: Decimal): ProductScore => ({ score, known, open: true });
  const knownGood = good?.inferred ? numbers.productHalfKnown : ONE;

  if ((listed && !good?.inferred) || trace.activeOrder || (priority && trace.xinjiangInput))
    return certain(numbers.productListed);
  if (listed || downstreamIn(unit, country, reference)) return certain(numbers.productInferred, knownGood);
  if (priority && !trace.originKnown)
    return openTo(country === 'CN' ? numbers.productPriorityChina : numbers.productPriority, numbers.productHalfKnown);
  if (!makesGoods(unit) || (country !== null && !reference.researched(country))) {
    return { score: null, known: 0n, open: false };
  }
  if (good && (goodFacts?.listedIn.size || upstreamListed(unit, reference))) {
    // Without the country nobody can say that it is the listed pair, nor that it is not.
    if (country === null) return openTo(numbers.productUnknown, numbers.productHalfKnown);
    return certain(numbers.productElsewhere, knownGood);
  }
  if (good || unit.productDeclared) return certain(numbers.productUnlisted, good ? knownGood : ONE);
  return openTo(numbers.productUnknown, 0n);
}

/** Construction, domestic work and services make no goods of their own unless some are declared. */
export function makesGoods(unit: Unit): boolean {
  const key = unit.sector?.key;
  if (key === undefined || unit.productDeclared) return true;
  return !(key === 'CON' || key === 'DOM' || key === 'OTHER' || key.startsWith('SVC-'));
}

/** The good is listed in that country for an input, or an upstream good of our link table is listed there, for forced labour. */
export function downstreamIn(unit: Unit, country: string | null, reference: Reference): boolean {
  if (country === null || !unit.goodFacts) return false;
  return (
    unit.goodFacts.derivedIn.has(country) ||
    unit.goodFacts.upstream.some((upstream) => reference.good(upstream)?.listedIn.has(country) ?? false)
  );
}

function upstreamListed(unit: Unit, reference: Reference): boolean {
  return (unit.goodFacts?.upstream ?? []).some((upstream) => (reference.good(upstream)?.listedIn.size ?? 0) > 0);
}
