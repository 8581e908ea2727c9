import type { SupplierDossier } from '@plumbline/facts';
import { assess } from '../../src/assess.ts';
import type { UnitAssessment } from '../../src/assessment.ts';
import { methodology } from '../../src/methodology.ts';
import type { Reference } from '../../src/reference.ts';
import { laneOf, opinionOf, leadingOf, type Opinion } from './opinion.ts';

/** Where the engine and the second reader differ: `unit number: engine / second`. */
export function differences(supplier: SupplierDossier, reference: Reference, asOf: string): readonly string[] {
  const assessment = assess(supplier, { methodology: methodology(), reference, asOf });
  const opinions = assessment.units.map((told) => opinionOf(supplier, told, reference, asOf));
  const leading = leadingOf(opinions);
  return [
    ...assessment.units.flatMap((told, index) => {
      const second = opinions[index];
      return second ? ofUnit(told, second) : [];
    }),
    ...compared(
      'supplier',
      { label: assessment.label, lane: assessment.lane, R: assessment.scores.R },
      {
        label: leading?.label,
        lane: laneOf(supplier, assessment, opinions, reference, asOf),
        R: leading?.scores.R,
      },
    ),
  ];
}

const numbersOf = ({
  label,
  contextBand,
  rangeLabels,
  scores,
  coverage,
  freshness,
  independence,
  confidence,
}: Omit<Opinion, 'terms' | 'exactR'>): Readonly<Record<string, unknown>> => {
  const others = { contextBand, rangeLabels, coverage, freshness, independence, confidence };
  const texts = Object.entries(others).map(([key, value]): [string, string] => [key, JSON.stringify(value)]);
  return { label, ...scores, ...Object.fromEntries<string>(texts) };
};

function ofUnit(told: UnitAssessment, opinion: Opinion): readonly string[] {
  const terms = Object.fromEntries(
    told.terms
      .filter(({ key }) => key in opinion.terms)
      .map(({ key, value, weight, contribution }) => [
        key,
        key.startsWith('I.') ? `${value} ${weight} ${contribution}` : contribution,
      ]),
  );
  return [...compared(told.key, numbersOf(told), numbersOf(opinion)), ...compared(told.key, terms, opinion.terms)];
}

function compared(
  where: string,
  engine: Readonly<Record<string, unknown>>,
  second: Readonly<Record<string, unknown>>,
): readonly string[] {
  return Object.keys(second)
    .filter((key) => engine[key] !== second[key])
    .map((key) => `${where} ${key}: ${String(engine[key])} / ${String(second[key])}`);
}
