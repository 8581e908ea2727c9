import type { Explained } from '@plumbline/facts';
import type { Flag, SupplierAssessment } from '@plumbline/risk';
import type { ScreenedSupplier } from '../screening/screened-supplier.ts';
import type { ExplainedJson, FlagJson } from './assessment-schema.ts';
import { hundredths } from './hundredths.ts';
import type { ScreenReview, ScreenSupplier } from './screen-schema.ts';
import type { Say } from './texts.ts';

/** A code with its text in the locale of the run. */
export function withText({ code, parameters }: Explained, say: Say): ExplainedJson {
  return { code, parameters, text: say(code, parameters) };
}

/** Flags as they are printed. Sealed flags are never printed: only the safeguarding role may see them. */
export function openFlags(flags: readonly Flag[], say: Say): FlagJson[] {
  return flags.flatMap((flag) => {
    const { protection } = flag;
    if (protection === 'sealed') return [];
    return [
      {
        ruleId: flag.ruleId,
        ruleVersion: flag.ruleVersion,
        class: flag.class,
        subject: { kind: flag.subject.kind, key: flag.subject.key },
        truth: flag.truth,
        severity: flag.severity,
        couldBe: flag.couldBe,
        assurance: flag.assurance,
        protection,
        response: flag.response,
        inputs: inputsJson(flag),
        ilo: [...flag.ilo],
        explanation: withText(flag.explanation, say),
        clears: withText(flag.clears, say),
        do: withText(flag.do, say),
        doNot: withText(flag.doNot, say),
      },
    ];
  });
}

const inputsJson = ({ inputs }: Flag): FlagJson['inputs'] =>
  inputs.map(({ fact, value, source, evidenceDate }) => ({
    fact,
    value,
    source: { kind: source.kind, row: source.row, reference: source.reference },
    evidenceDate,
  }));

/** References to a unit's flags. Each full flag is listed once, among the supplier's flags, under the same rule and subject. */
export const unitFlags = (flags: readonly Flag[]): ScreenSupplier['units'][number]['flags'] =>
  flags
    .filter(({ protection }) => protection !== 'sealed')
    .map(({ ruleId, subject, truth, severity, couldBe }) => ({
      ruleId,
      subject: { kind: subject.kind, key: subject.key },
      truth,
      severity,
      couldBe,
    }));

function reviewsJson({ record, assessment }: ScreenedSupplier, say: Say): ScreenReview[] {
  const matches = assessment.reviews
    .filter(({ protection }) => protection !== 'sealed')
    .map((flag) => ({
      kind: 'list-match' as const,
      ruleId: flag.ruleId,
      couldBe: flag.couldBe,
      rows: [],
      inputs: inputsJson(flag),
      why: withText(flag.explanation, say),
    }));
  const questions = record.reviews.map(({ kind, why, rows }) => ({
    kind,
    ruleId: null,
    couldBe: null,
    rows: [...rows],
    inputs: [],
    why: withText(why, say),
  }));
  return [...matches, ...questions];
}

type Scores = SupplierAssessment['scores'];

export const scoresJson = ({
  C0,
  D,
  C,
  S,
  P,
  W,
  I,
  E,
  R0,
  R,
  low,
  high,
  observed,
}: Scores): ScreenSupplier['scores'] => ({
  C0,
  D,
  C,
  S,
  P,
  W,
  I,
  E,
  R0,
  R,
  low,
  high,
  observed,
});

export const termsJson = (terms: SupplierAssessment['terms']): ScreenSupplier['terms'] =>
  terms.map(({ key, value, weight, contribution, ruleId, counted }) => ({
    key,
    value,
    weight,
    contribution,
    ruleId,
    counted,
  }));

export const unknownJson = (unknown: SupplierAssessment['unknown']): ScreenSupplier['unknown'] =>
  unknown.map(({ ruleId, couldBe, facts }) => ({ ruleId, couldBe, facts: [...facts] }));

export const gapsJson = (gaps: SupplierAssessment['gaps']): ScreenSupplier['gaps'] =>
  gaps.map(({ fact, kind, rules }) => ({ fact, kind, rules: [...rules] }));

/** One supplier as it is printed, its keys in the order of the form. */
export function supplierJson(screened: ScreenedSupplier, say: Say): ScreenSupplier {
  const { record, assessment, answers } = screened;
  const { label, contextBand, lane, scores, terms, destination, majority, coverage } = assessment;
  const { freshness, independence, confidence } = assessment;
  return {
    rows: [...record.dossier.rows],
    key: record.dossier.key,
    name: record.dossier.name,
    country: record.country,
    sites: record.dossier.sites.length,
    sectors: record.sectors.map((sector) => ({
      key: sector.key,
      confidence: hundredths(sector.confidence),
      why: sector.why.map((why) => withText(why, say)),
    })),
    label,
    contextBand: contextBand && { low: contextBand.low, high: contextBand.high },
    lane,
    scores: scoresJson(scores),
    terms: termsJson(terms),
    destination: destination && { ...destination },
    majority: majority && { ...majority },
    coverage,
    answersKnown: { known: answers.known, of: answers.of, verified: answers.verified },
    freshness,
    independence,
    confidence: { value: confidence.value, word: confidence.word },
    flags: openFlags(assessment.flags, say),
    unknown: unknownJson(assessment.unknown),
    reviews: reviewsJson(screened, say),
    gaps: gapsJson(assessment.gaps),
    units: assessment.units.map((unit) => ({
      key: unit.key,
      site: unit.site,
      product: unit.product,
      labourSource: unit.labourSource,
      input: unit.input,
      origin: unit.origin,
      scores: scoresJson(unit.scores),
      terms: termsJson(unit.terms),
      flags: unitFlags(unit.flags),
    })),
  };
}
