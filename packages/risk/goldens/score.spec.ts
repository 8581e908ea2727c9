import { describe, expect, test } from '@jest/globals';
import type { Assurance, Control } from '@plumbline/facts';
import type { RuleClass, Severity } from '../src/assessment.ts';
import { decimal, decimalText } from '../src/decimal.ts';
import type { Decimal } from '../src/decimal.ts';
import type { CountryParts, DestinationFactors } from '../src/reference.ts';
import { label } from '../src/score/band.ts';
import { confidence } from '../src/score/confidence.ts';
import { controlEffectiveness } from '../src/score/controls.ts';
import { countryScore, destinationIndex, structuralRisk } from '../src/score/country.ts';
import { floorOf } from '../src/score/floor.ts';
import { inherentRisk } from '../src/score/inherent.ts';
import { residualContext, residualRisk } from '../src/score/residual.ts';
import { workforceScore } from '../src/score/workforce.ts';
import goldens from './score.json' with { type: 'json' };

type Input = Record<string, unknown>;
const text = (value: Decimal | null): string | null => (value === null ? null : decimalText(value, 2));
const at = (input: Input, key: string): Decimal => decimal(input[key] as string);
const maybe = (value: unknown): Decimal | null => (typeof value === 'string' ? decimal(value) : null);

const COMPUTE: Readonly<Record<string, (input: Input) => Record<string, unknown>>> = {
  structuralRisk: (input) => ({ C0: text(structuralRisk(input as unknown as CountryParts)) }),
  countryScore: (input) => {
    const D = destinationIndex(input['factors'] as DestinationFactors);
    return { D: text(D), C: text(countryScore(at(input, 'C0'), D, input['mayHaveMigrants'] === true)) };
  },
  inherent: (input) => {
    const parts = Object.fromEntries(
      Object.entries(input['parts'] as Record<string, string>).map(([key, value]) => [key, decimal(value)]),
    ) as unknown as Parameters<typeof workforceScore>[0];
    const W = workforceScore(parts, at(input, 'S'), true).total;
    const I = inherentRisk({ C: at(input, 'C'), S: at(input, 'S'), P: at(input, 'P'), W }).total;
    return { W: text(W), I: text(I) };
  },
  residual: (input) => {
    const R0 = residualContext(at(input, 'I'), at(input, 'E'), input['gate'] === true);
    return { R0: text(R0), R: text(residualRisk(R0, at(input, 'floor'))) };
  },
  controls: (input) => {
    const controls = (input['controls'] as [string, number, Control['degree'], Control['verification']][]).map(
      ([topic, weight, degree, verification]): Control => ({
        topic,
        weight,
        degree,
        verification,
        evidenceDate: '2026-11-25',
        expired: false,
      }),
    );
    const { total, topics } = controlEffectiveness(controls);
    return { E: text(total), topics: Object.fromEntries(topics.map(({ topic, value }) => [topic, text(value)])) };
  },
  floor: (input) => ({
    floor: text(
      floorOf({
        ruleId: input['rule'] as string,
        class: input['class'] as RuleClass,
        severity: input['severity'] as Severity,
        assurance: input['assurance'] as Assurance,
        costInMonths: maybe(input['cost']),
        corridorMonths: maybe(input['corridor']),
        feeQuestionDeclined: false,
      }),
    ),
  }),
  confidence: (input) => ({ ...confidence(at(input, 'coverage'), at(input, 'freshness'), at(input, 'independence')) }),
  label: (input) => ({
    label: label({
      countryKnown: true,
      sectorKnown: true,
      coverage: at(input, 'coverage'),
      R0: at(input, 'R0'),
      floor: at(input, 'floor'),
      findingOpen: input['finding'] === true,
    }),
  }),
};

describe('the hand-worked numbers of the methodology', () => {
  test.each(goldens.map((golden) => [golden.id, golden.words, golden] as const))('%s: %s', (_id, _words, golden) => {
    expect(COMPUTE[golden.compute]?.(golden.input)).toEqual(golden.expect);
  });
});
