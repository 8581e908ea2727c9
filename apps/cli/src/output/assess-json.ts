import type { SupplierDossier } from '@plumbline/facts';
import type { AssessmentContext, Flag, Result, SupplierAssessment } from '@plumbline/risk';
import { ASSESS_SCHEMA } from './assess-schema.ts';
import type { AssessHead, AssessSupplier } from './assess-schema.ts';
import { editionsJson } from './editions-json.ts';
import { gapsJson, openFlags, scoresJson, termsJson, unitFlags, unknownJson } from './supplier-json.ts';
import type { Say } from './texts.ts';

/** What stands before the dossiers. */
export const headJson = ({ asOf, methodology }: AssessmentContext): AssessHead => ({
  kind: 'head',
  schema: ASSESS_SCHEMA,
  asOf,
  methodology: methodology.key,
  editions: editionsJson(null),
});

/** A dossier where it stands in the text. */
export interface Placed {
  readonly number: number;
  readonly line: number;
  readonly dossier: SupplierDossier;
}

/** The whole open result of one dossier, its keys in the order of the form. */
export function assessedJson(
  { number, line, dossier }: Placed,
  assessment: SupplierAssessment,
  { asOf, methodology }: AssessmentContext,
  say: Say,
): AssessSupplier {
  return {
    kind: 'supplier',
    number,
    line,
    key: dossier.key,
    name: dossier.name,
    asOf,
    methodology: methodology.key,
    ...resultJson(assessment),
    lane: assessment.lane,
    attention: attentionJson(assessment.attention),
    flags: flagsJson(assessment.flags, say),
    unknown: unknownJson(assessment.unknown),
    reviews: flagsJson(assessment.reviews, say),
    gaps: gapsJson(assessment.gaps),
    units: assessment.units.map((unit) => ({
      key: unit.key,
      site: unit.site,
      product: unit.product,
      labourSource: unit.labourSource,
      input: unit.input,
      origin: unit.origin,
      ...resultJson(unit),
      flags: unitFlags(unit.flags),
    })),
  };
}

const resultJson = (result: Result) => ({
  label: result.label,
  contextBand: result.contextBand && { ...result.contextBand },
  rangeLabels: result.rangeLabels && { ...result.rangeLabels },
  scores: scoresJson(result.scores),
  terms: termsJson(result.terms),
  destination: result.destination && { ...result.destination },
  majority: result.majority && { ...result.majority },
  coverage: result.coverage,
  freshness: result.freshness,
  independence: result.independence,
  confidence: { value: result.confidence.value, word: result.confidence.word },
});

const attentionJson = ({ found, ...attention }: SupplierAssessment['attention']): AssessSupplier['attention'] => ({
  severity: attention.severity,
  found: found && {
    ruleId: found.ruleId,
    scale: found.scale,
    scope: found.scope,
    irremediability: found.irremediability,
  },
  work: attention.work,
  priority: attention.priority,
  declined: attention.declined,
  workers: attention.workers,
  migrants: attention.migrants,
});

const flagsJson = (flags: readonly Flag[], say: Say): AssessSupplier['flags'] =>
  flags.flatMap((flag) => openFlags([flag], say).map((open) => ({ ...open, floor: flag.floor })));
