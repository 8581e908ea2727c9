import type { Assurance, Control } from '@plumbline/facts';
import type { RuleClass, Severity } from '../src/assessment.ts';
import { decimal, decimalText } from '../src/decimal.ts';
import type { Decimal } from '../src/decimal.ts';
import type { CountryParts, DestinationFactors, MajorityBand } from '../src/reference.ts';
import { contextBand, label } from '../src/score/band.ts';
import { confidence } from '../src/score/confidence.ts';
import { controlEffectiveness } from '../src/score/controls.ts';
import {
  countryCoverage,
  countryScore,
  destinationIndex,
  destinationRange,
  structuralRisk,
} from '../src/score/country.ts';
import { floorOf } from '../src/score/floor.ts';
import type { MethodNumbers } from '../src/method.ts';
import { potentialSeverity, priorityOf, scopeOf, severityOfHarm } from '../src/score/harm.ts';
import type { WorkKind } from '../src/score/harm.ts';
import { inherentRisk } from '../src/score/inherent.ts';
import { residualContext, residualRisk } from '../src/score/residual.ts';
import { usualAnswers } from '../src/score/usual.ts';
import { workforceScore } from '../src/score/workforce.ts';
import type { Reading } from '../src/score/workforce.ts';

type Input = Record<string, unknown>;
const text = (value: Decimal | null): string | null => (value === null ? null : decimalText(value, 2));
const at = (input: Input, key: string): Decimal => decimal(input[key] as string);
const maybe = (value: unknown): Decimal | null => (typeof value === 'string' ? decimal(value) : null);

type Parts = Parameters<typeof workforceScore>[1];

/** Parts of W as a golden writes them: shares and months, or why there is none. */
function partsOf(written: Record<string, string>): Parts {
  const parts = Object.entries(written).map(([key, value]) => [
    key,
    value === 'unknown' || value === 'declined' ? value : decimal(value),
  ]);
  const migrants = written['migrants'] ?? 'unknown';
  const atLeast = /^\d/.test(migrants) ? decimal(migrants) : 0n;
  return { migrantsAtLeast: atLeast, ...(Object.fromEntries(parts) as Omit<Parts, 'migrantsAtLeast'>) };
}

/** Where a golden stands: nothing coded and nothing high, unless it says so. */
function usualOf(numbers: MethodNumbers, input: Input): ReturnType<typeof usualAnswers> {
  return usualAnswers(numbers, {
    C0: maybe(input['C0']),
    D: maybe(input['D']),
    majority: (input['majority'] ?? null) as MajorityBand | null,
    sector: (input['sector'] ?? null) as string | null,
  });
}

/** Computes what a golden of `score.json` or `parts.json` is about. */
export const COMPUTE: Readonly<Record<string, (numbers: MethodNumbers, input: Input) => Record<string, unknown>>> = {
  structuralRisk: (numbers, input) => ({ C0: text(structuralRisk(numbers, input as unknown as CountryParts)) }),
  countryCoverage: (numbers, input) => ({
    known: decimalText(countryCoverage(numbers, input as unknown as CountryParts, input['loaded'] === true), 4),
  }),
  countryScore: (numbers, input) => {
    const D = destinationIndex(numbers, input['factors'] as DestinationFactors);
    const [may, most] = [input['mayHaveMigrants'] === true, input['mostMigrants'] === true];
    const range = destinationRange(numbers, input['factors'] as DestinationFactors);
    return {
      D: text(D),
      C: text(countryScore(numbers, at(input, 'C0'), D, may, most)),
      range: range && `${text(range.low)} to ${text(range.high)}`,
    };
  },
  inherent: (numbers, input) => {
    const parts = partsOf(input['parts'] as Record<string, string>);
    const W = workforceScore(numbers, parts, at(input, 'S'), usualOf(numbers, input)).total;
    const I = inherentRisk(numbers, { C: at(input, 'C'), S: at(input, 'S'), P: at(input, 'P'), W }).total;
    return { W: text(W), I: text(I) };
  },
  inherentOf: (numbers, input) => ({
    I: text(
      inherentRisk(numbers, { C: at(input, 'C'), S: at(input, 'S'), P: maybe(input['P']), W: at(input, 'W') }).total,
    ),
  }),
  workforce: (numbers, input) => {
    const parts = partsOf(input['parts'] as Record<string, string>);
    const reading = input['reading'] as Reading;
    const { total, counted } = workforceScore(numbers, parts, at(input, 'S'), usualOf(numbers, input), reading);
    return { W: text(total), counted };
  },
  contextBand: (numbers, input) => {
    const known = input['known'] as 'both' | 'one' | 'none';
    const band = contextBand(numbers, at(input, 'low'), at(input, 'I'), at(input, 'high'), known);
    return { band: band && `${band.low} to ${band.high}` };
  },
  residual: (numbers, input) => {
    const R0 = residualContext(numbers, at(input, 'I'), at(input, 'E'), input['gate'] === true);
    return { R0: text(R0), R: text(residualRisk(numbers, R0, at(input, 'floor'))) };
  },
  controls: (numbers, input) => {
    const written = input['controls'] as [string, number, Control['degree'], Control['verification'], string?][];
    const controls = written.map(([topic, weight, degree, verification, age]): Control => {
      const answer = { topic, weight, degree, verification };
      const expired = age === 'expired';
      return { ...answer, evidenceDate: age === undefined || expired ? '2026-11-25' : age, expired };
    });
    const { total, topics, gateMet } = controlEffectiveness(numbers, controls, '2026-11-25');
    return {
      E: text(total),
      topics: Object.fromEntries(topics.map(({ topic, value }) => [topic, text(value)])),
      gate: gateMet,
    };
  },
  floor: (numbers, input) => ({
    floor: text(
      floorOf(numbers, {
        ruleId: input['rule'] as string,
        class: input['class'] as RuleClass,
        severity: input['severity'] as Severity,
        assurance: input['assurance'] as Assurance,
        ownWords: input['ownWords'] === true,
        costInMonths: maybe(input['cost']),
        corridorMonths: maybe(input['corridor']),
        feeQuestionDeclined: input['declined'] === true,
      }),
    ),
  }),
  harm: (numbers, input) => {
    const harm = {
      scale: Number(input['scale']),
      scope: Number(input['scope']),
      irremediability: Number(input['irremediability']),
    };
    const severity = severityOfHarm(numbers, harm);
    return { SEV: text(severity), priority: text(priorityOf(numbers, severity, at(input, 'R'))) };
  },
  potential: (numbers, input) => ({
    SEV: text(potentialSeverity(numbers, input['work'] as WorkKind, at(input, 'migrants'))),
  }),
  scope: (numbers, input) => ({ scope: scopeOf(numbers, at(input, 'share'), Number(input['people'])) }),
  confidence: (numbers, input) => ({
    ...confidence(numbers, at(input, 'coverage'), at(input, 'freshness'), at(input, 'independence')),
  }),
  label: (numbers, input) => ({
    label: label(numbers, {
      countryKnown: input['country'] !== false,
      sectorKnown: input['sector'] !== false,
      coverage: at(input, 'coverage'),
      R0: at(input, 'R0'),
      floor: at(input, 'floor'),
      findingOpen: input['finding'] === true,
    }),
  }),
};
