import type { Flag, Label, Term, UnitAssessment } from '../assessment.ts';
import { decimal, decimalText, most } from '../decimal.ts';
import type { Decimal } from '../decimal.ts';
import type { Clearing } from '../flags/clearing.ts';
import type { Methodology } from '../methodology.ts';
import type { Reference } from '../reference.ts';
import type { CompiledRules } from '../rules/compile.ts';
import { contextBand, label } from '../score/band.ts';
import { confidence } from '../score/confidence.ts';
import type { Controls } from '../score/controls.ts';
import { destinationIndex, structuralRisk } from '../score/country.ts';
import { coverageOf } from '../score/coverage.ts';
import { productScore } from '../score/product.ts';
import { residualContext, residualRisk } from '../score/residual.ts';
import { majorityAtLeast } from '../score/usual.ts';
import { PARTS } from '../score/workforce.ts';
import { destinationView, factorsAt, migrantsThere } from './factors.ts';
import type { FactorInputs, FactorReading } from './factors.ts';
import { frameOf } from './frame-of.ts';
import { judge } from './judge.ts';
import type { Judged, Waiting } from './judge.ts';
import { traceOf } from './trace-of.ts';
import { unitHarm } from './unit-harm.ts';
import type { UnitHarm } from './unit-harm.ts';
import type { Unit } from './unit.ts';
import { lowWageMigrants, workforceParts } from './workforce-parts.ts';

export interface UnitContext {
  readonly methodology: Methodology;
  readonly reference: Reference;
  readonly asOf: string;
  readonly controls: Controls;
  /** The rules of the result that is wanted. */
  readonly rules: CompiledRules;
  readonly clearings: readonly Clearing[];
}

/** A unit with the other data that its supplier's result needs. */
export interface AssessedUnit {
  readonly assessment: UnitAssessment;
  readonly R: Decimal;
  /** Share of migrants that counts: the known one, else the usual one. */
  readonly migrants: Decimal;
  readonly harm: UnitHarm;
  readonly waiting: readonly Waiting[];
  /** What made a flag of the unit true; null for what no person clears. */
  readonly bases: (flag: Flag) => string | null;
}

const ONE = decimal(1);

/** Assesses one unit: rules with their trace, the scores, and the terms that recompute them. See docs/methodology.md#unit. */
export function assessUnit(unit: Unit, context: UnitContext): AssessedUnit {
  const { reference, methodology, asOf } = context;
  const { numbers } = methodology;
  const countryParts = unit.country === null ? null : reference.country(unit.country);
  const C0 = structuralRisk(numbers, countryParts);
  const { coding, majority } = migrantsThere(unit, reference);
  const D = destinationIndex(numbers, coding?.factors ?? null);
  const parts = workforceParts(numbers, unit, reference);
  const trace = traceOf(unit, reference);
  const product = productScore(numbers, unit, trace, reference);
  const lowWage = lowWageMigrants(numbers, unit);
  const facts: FactorInputs = { C0, D, majority: majority?.band ?? null, lowWage, parts, product };
  const table = factorsAt(numbers, unit, facts, 'table');
  const frame = frameOf(
    numbers,
    unit,
    {
      parts: countryParts,
      C: C0 === null ? null : table.C,
      D,
      S: unit.sector?.score ?? null,
      W: table.W.total,
      majority: majorityAtLeast(facts.majority),
      usualMigrants: table.usual.migrants,
      I: C0 === null && !unit.sector ? null : table.inherent.total,
      trace,
    },
    reference,
    asOf,
  );
  const ruleTrace = context.rules.newTrace();
  context.rules.run(frame, ruleTrace);
  const judged = judge(unit, frame, ruleTrace, context);

  const { coverage, freshness, independence } = coverageOf(
    numbers,
    unit,
    countryParts,
    reference.ratificationsLoaded,
    product,
    parts,
    asOf,
  );
  const { controls } = context;
  const { floor } = judged;
  const findingOpen = judged.findingOpen || judged.declined;
  const low = factorsAt(numbers, unit, facts, 'least').inherent.total;
  const high = factorsAt(numbers, unit, facts, 'most').inherent.total;
  const atEnd = (inherent: Decimal): Decimal => residualContext(numbers, inherent, controls.total, controls.gateMet);
  const R0 = atEnd(table.inherent.total);
  const R = residualRisk(numbers, R0, floor);
  const endLabel = (inherent: Decimal): Label =>
    label(numbers, { countryKnown: true, sectorKnown: true, coverage: ONE, R0: atEnd(inherent), floor, findingOpen });
  const assessed = C0 !== null || unit.sector !== null;
  const text = (value: Decimal | null): string | null => (value === null ? null : decimalText(value, 2));
  const isScored = assessed || findingOpen;
  const scored = (value: Decimal): string | null => (isScored ? text(value) : null);
  const migrants =
    typeof parts.migrants === 'bigint' ? parts.migrants : most(table.usual.migrants, parts.migrantsAtLeast);
  return {
    R,
    migrants,
    harm: unitHarm(unit, judged.flags, { numbers, rules: context.rules.rules, reference, migrants, asOf }),
    waiting: judged.waiting,
    bases: judged.bases,
    assessment: {
      key: unit.key,
      site: unit.site.key,
      product: unit.product,
      labourSource: 'all',
      input: unit.input?.name ?? null,
      origin: unit.input ? unit.country : null,
      label: label(numbers, {
        countryKnown: C0 !== null,
        sectorKnown: unit.sector !== null,
        coverage,
        R0,
        floor,
        findingOpen,
      }),
      contextBand: contextBand(
        numbers,
        low,
        table.inherent.total,
        high,
        C0 !== null && unit.sector ? 'both' : assessed ? 'one' : 'none',
      ),
      rangeLabels: isScored ? { low: endLabel(low), high: endLabel(high) } : null,
      scores: {
        C0: text(C0),
        D: text(D),
        C: C0 === null ? null : text(table.C),
        S: unit.sector ? text(unit.sector.score) : null,
        P: isScored ? text(product.score) : null,
        W: scored(table.W.total),
        I: scored(table.inherent.total),
        E: scored(controls.total),
        R0: scored(R0),
        R: scored(R),
        low: scored(residualRisk(numbers, atEnd(low), floor)),
        high: scored(residualRisk(numbers, atEnd(high), floor)),
        observed: judged.findingOpen ? text(judged.observed) : null,
      },
      terms: isScored ? termsOf(table, controls, judged) : [],
      destination: coding && D !== null ? destinationView(numbers, coding) : null,
      majority,
      coverage: decimalText(coverage, 2),
      freshness: decimalText(freshness, 2),
      independence: decimalText(independence, 2),
      confidence: confidence(numbers, coverage, freshness, independence),
      flags: judged.flags,
      ...(judged.cleared.length === 0 ? {} : { cleared: judged.cleared }),
    },
  };
}

/** Terms of I, W and E, and the floor in effect: with eight decimals, so that they add up exactly. */
function termsOf({ inherent, W }: FactorReading, controls: Controls, { floor, floorRule }: Judged): Term[] {
  const term = (
    key: string,
    value: Decimal,
    weight: Decimal,
    contribution: Decimal,
    ruleId: string | null = null,
    counted: Term['counted'] = null,
  ): Term => ({
    key,
    value: decimalText(value, 8),
    weight: decimalText(weight, 8),
    contribution: decimalText(contribution, 8),
    ruleId,
    counted,
  });
  return [
    ...inherent.terms.map((part) => term(`I.${part.key}`, part.value, part.weight, part.contribution)),
    ...PARTS.map((key) => term(`W.${key}`, W.points[key], ONE, W.points[key], null, W.counted[key])),
    ...controls.topics.map(({ topic, value }) => term(`E.${topic}`, value, ONE, value)),
    term('E.gate', controls.gateMet ? ONE : 0n, ONE, controls.gateMet ? ONE : 0n),
    ...(floorRule === null ? [] : [term('floor', floor, ONE, floor, floorRule)]),
  ];
}
