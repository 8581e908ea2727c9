import type {
  ContextBand,
  Flag,
  Result,
  RuleClass,
  Scores,
  Severity,
  SubjectKind,
  SupplierAssessment,
  UnitAssessment,
} from '@plumbline/risk';
import type { Assurance, Protection, Response } from '@plumbline/facts';
import { decisiveOf, openFlags } from './leading-flags.ts';
import type { Decisive } from './leading-flags.ts';

/** A flag as results store it. Its explanation and inputs are recomputed from the observations. */
export interface StoredFlag {
  readonly ruleId: string;
  readonly class: RuleClass;
  readonly subject: SubjectKind;
  readonly key: string;
  readonly severity: Severity | null;
  readonly couldBe: Severity | null;
  readonly assurance: Assurance;
  readonly protection: Protection;
  /** What counts as the response. Left out of findings without one, and of other flags. */
  readonly response?: Response;
}

interface StoredNumbers {
  readonly contextBand: ContextBand | null;
  readonly scores: Scores;
  readonly coverage: string;
  readonly freshness: string;
  readonly independence: string;
  readonly confidence: Result['confidence'];
  readonly flags: readonly StoredFlag[];
}

/** `assessments.result` */
export interface StoredResult extends StoredNumbers {
  readonly decisive: Decisive;
  readonly gaps: number;
  readonly reviews: number;
  readonly units: number;
}

function numbersOf(result: Result, flags: readonly Flag[]): StoredNumbers {
  const { contextBand, scores, coverage, freshness, independence, confidence } = result;
  return { contextBand, scores, coverage, freshness, independence, confidence, flags: flags.map(storedFlag) };
}

function storedFlag(flag: Flag): StoredFlag {
  const { ruleId, class: kind, subject, severity, couldBe, assurance, protection } = flag;
  const response = responseTo(flag);
  return {
    ...{ ruleId, class: kind, subject: subject.kind, key: subject.key, severity, couldBe, assurance, protection },
    ...(response === 'none' ? {} : { response }),
  };
}

/** What counts as the response to a flag. */
export function responseTo({ response }: Flag): Response {
  return response?.counts ?? 'none';
}

export function storedResult(assessment: SupplierAssessment): StoredResult {
  return {
    ...numbersOf(assessment, openFlags(assessment)),
    decisive: decisiveOf(assessment),
    gaps: assessment.gaps.length,
    reviews: assessment.reviews.length,
    units: assessment.units.length,
  };
}

/** `unit_assessments.result` */
export function storedUnit(unit: UnitAssessment): StoredNumbers {
  return numbersOf(unit, openFlags(unit));
}
