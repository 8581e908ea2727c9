import type { Destination } from '../assessment.ts';
import { decimal, decimalText } from '../decimal.ts';
import type { Decimal } from '../decimal.ts';
import type { MethodNumbers } from '../method.ts';
import type { DestinationCoding, MajorityBand, MajorityCoding, Reference } from '../reference.ts';
import { countryScore, destinationRange } from '../score/country.ts';
import { inherentRisk } from '../score/inherent.ts';
import type { Inherent } from '../score/inherent.ts';
import type { ProductScore } from '../score/product.ts';
import { mostAreMigrants, usualAnswers } from '../score/usual.ts';
import type { UsualAnswers } from '../score/usual.ts';
import { workforceScore } from '../score/workforce.ts';
import type { Reading, WorkforceParts, WorkforceScore } from '../score/workforce.ts';
import { known } from './unit.ts';
import type { Unit } from './unit.ts';

/** What the factors of a unit rest on. */
export interface FactorInputs {
  readonly C0: Decimal | null;
  readonly D: Decimal | null;
  readonly majority: MajorityBand | null;
  /** Somebody says that migrants do low-wage work there. */
  readonly lowWage: boolean;
  readonly parts: WorkforceParts;
  readonly product: ProductScore;
}

const HUNDRED = decimal(100);

/** What is coded of the law on migrant workers there, and published of their share in that work. */
export function migrantsThere(
  unit: Unit,
  reference: Reference,
): { readonly coding: DestinationCoding | null; readonly majority: MajorityCoding | null } {
  if (unit.country === null) return { coding: null, majority: null };
  const sector = unit.sector?.key ?? null;
  return {
    coding: reference.destination(unit.country, sector, known(unit, 'workforce.visaClass')),
    majority: reference.majority(unit.country, sector, unit.sector?.isic ?? null),
  };
}

export function destinationView(
  numbers: MethodNumbers,
  { factors, source, date, secondHand }: DestinationCoding,
): Destination {
  const range = destinationRange(numbers, factors);
  const end = (value: Decimal | undefined): string | null => (value === undefined ? null : decimalText(value, 2));
  return { low: end(range?.low), high: end(range?.high), source, date, secondHand };
}

export interface FactorReading {
  readonly C: Decimal;
  readonly W: WorkforceScore;
  readonly usual: UsualAnswers;
  readonly inherent: Inherent;
}

/** The factors, with unknown parts at the table's values, or at their least or most for the range. */
export function factorsAt(
  numbers: MethodNumbers,
  unit: Unit,
  { C0, D, majority, lowWage, parts, product }: FactorInputs,
  reading: Reading,
): FactorReading {
  const end = reading === 'least' ? 0n : HUNDRED;
  const unknown = reading === 'table' ? numbers.inherentUnknown : end;
  const S = unit.sector?.score ?? unknown;
  const someMigrants = parts.migrantsAtLeast > 0n || (typeof parts.migrants !== 'bigint' && reading !== 'least');
  const mayHaveMigrants = someMigrants && (S >= numbers.lowWageFrom || lowWage);
  const C = C0 === null ? unknown : countryScore(numbers, C0, D, mayHaveMigrants, mostAreMigrants(majority));
  const usual = usualAnswers(numbers, { C0, D, majority, sector: unit.sector?.key ?? null });
  const W = workforceScore(numbers, parts, S, usual, reading);
  const P =
    product.open && reading !== 'table'
      ? numbers[reading === 'least' ? 'productUnlisted' : 'productListed']
      : product.score;
  return { C, W, usual, inherent: inherentRisk(numbers, { C, S, P, W: W.total }) };
}
