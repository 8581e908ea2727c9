import { byEffort } from '@plumbline/facts';
import type { SupplierDossier } from '@plumbline/facts';
import { LABELS, SEVERITIES } from './assessment.ts';
import type { Flag, Gap, GapKind, OpenQuestion, Severity, SupplierAssessment } from './assessment.ts';
import { attentionOf } from './attention.ts';
import { laneOf } from './lane.ts';
import type { Methodology } from './methodology.ts';
import type { Reference } from './reference.ts';
import { controlEffectiveness } from './score/controls.ts';
import { assessUnit } from './unit/assess-unit.ts';
import type { AssessedUnit } from './unit/assess-unit.ts';
import { unitsOf } from './unit/unit.ts';
import { dossierIn } from './view.ts';
import type { View } from './view.ts';

export interface AssessmentContext {
  readonly methodology: Methodology;
  readonly reference: Reference;
  /** Day of the assessment, ISO 8601. */
  readonly asOf: string;
}

/**
 * Assesses one supplier: its units, their worst label with the scores of the leading unit, and the order of attention.
 * The open result: sealed observations are ignored, and rules that rest on them are left out. The same dossier, context and version give the same bytes,
 * whatever the order of sites. See docs/methodology.md.
 * @throws Error for a dossier without a site.
 */
export function assess(dossier: SupplierDossier, context: AssessmentContext): SupplierAssessment {
  return assessed('open', dossier, context);
}

/**
 * The sealed result of the same dossier, with every rule and every observation. Only for the safeguarding role: it is never stored beside the open one,
 * counted, exported or shown. See docs/methodology.md#protection.
 * @throws Error for a dossier without a site.
 */
export function assessSealed(dossier: SupplierDossier, context: AssessmentContext): SupplierAssessment {
  return assessed('sealed', dossier, context);
}

function assessed(view: View, whole: SupplierDossier, context: AssessmentContext): SupplierAssessment {
  const { numbers, open, rules } = context.methodology;
  const dossier = dossierIn(view, whole);
  const controls = controlEffectiveness(numbers, dossier.controls, context.asOf);
  const units = unitsOf(numbers, dossier, context.reference)
    .map((unit) => assessUnit(unit, { ...context, controls, rules: view === 'open' ? open : rules }))
    .sort((a, b) => (a.assessment.key < b.assessment.key ? -1 : 1));
  const leading = leadingUnit(units);
  if (!leading) throw new Error(`Supplier ${dossier.key} has no site to assess`);
  const all = units.flatMap((unit) => unit.assessment.flags);
  const flags = distinctFlags(all);
  const { assessment } = leading;
  const gaps = gapsOf(units);
  return {
    label: assessment.label,
    lane: laneOf({ flags: all, contextBand: assessment.contextBand }),
    attention: attentionOf(numbers, dossier, { leading, units, flags: all, gaps }),
    contextBand: assessment.contextBand,
    rangeLabels: assessment.rangeLabels,
    scores: assessment.scores,
    terms: assessment.terms,
    destination: assessment.destination,
    majority: assessment.majority,
    coverage: assessment.coverage,
    freshness: assessment.freshness,
    independence: assessment.independence,
    confidence: assessment.confidence,
    flags: flags.filter((flag) => !flag.review),
    unknown: openQuestions(units),
    reviews: flags.filter((flag) => flag.review),
    gaps,
    units: units.map((unit) => unit.assessment),
  };
}

/** The highest-R unit of the worst label. Never the mean. See docs/methodology.md#unit. */
export function leadingUnit(units: readonly AssessedUnit[]): AssessedUnit | undefined {
  const rank = (unit: AssessedUnit): number => LABELS.indexOf(unit.assessment.label);
  return units.reduce<AssessedUnit | undefined>((best, unit) => {
    if (!best || rank(unit) < rank(best)) return unit;
    return rank(unit) === rank(best) && unit.R > best.R ? unit : best;
  }, undefined);
}

function severityRank(flag: Flag): number {
  return flag.severity === null ? -1 : SEVERITIES.indexOf(flag.severity);
}

/** Worst first, then by rule and subject, so that the order of facts never matters; for the same flag the higher floor, then the least response. */
function byWeight(a: Flag, b: Flag): number {
  const weight = severityRank(b) - severityRank(a);
  if (weight !== 0) return weight;
  const keyA = `${a.ruleId} ${a.subject.kind} ${a.subject.key}`;
  const keyB = `${b.ruleId} ${b.subject.kind} ${b.subject.key}`;
  return keyA < keyB ? -1 : keyA > keyB ? 1 : Number(b.floor) - Number(a.floor) || byResponse(a, b);
}

function byResponse({ response: one }: Flag, { response: other }: Flag): number {
  return one === null || other === null ? 0 : byEffort(one.counts, other.counts);
}

/** A flag of a site or supplier shows on each of its units but counts once: the worst is kept. */
function distinctFlags(flags: readonly Flag[]): Flag[] {
  const distinct = new Map<string, Flag>();
  for (const flag of [...flags].sort(byWeight)) {
    const key = `${flag.ruleId} ${flag.subject.kind} ${flag.subject.key}`;
    if (!distinct.has(key)) distinct.set(key, flag);
  }
  return [...distinct.values()];
}

function openQuestions(units: readonly AssessedUnit[]): OpenQuestion[] {
  const questions = new Map<string, OpenQuestion>();
  for (const { ruleId, couldBe, missing } of units.flatMap((unit) => unit.waiting)) {
    const before = questions.get(ruleId);
    const worst = before && SEVERITIES.indexOf(before.couldBe) > SEVERITIES.indexOf(couldBe) ? before.couldBe : couldBe;
    const facts = new Set([...(before?.facts ?? []), ...missing.facts, ...missing.declined]);
    questions.set(ruleId, { ruleId, couldBe: worst, facts: [...facts].sort() });
  }
  return [...questions.values()].sort((a, b) => (a.ruleId < b.ruleId ? -1 : 1));
}

/**
 * One gap per missing fact or edition, with the rules that wait for it. Most wanted first: by what the gravest of these rules could be,
 * by how many they are, and by the key.
 */
function gapsOf(units: readonly AssessedUnit[]): Gap[] {
  const gaps = new Map<string, { kind: GapKind; fact: string; gravest: number; rules: Set<string> }>();
  const waiting = units.flatMap((unit) => unit.waiting);
  const told = (kind: GapKind): Set<string> =>
    new Set(waiting.flatMap(({ missing, teller }) => (teller === kind ? missing.facts : [])));
  const [bySupplier, byBuyer] = [told('supplier'), told('buyer')];
  const add = (kind: GapKind, fact: string, rule: string, couldBe: Severity): void => {
    const key = `${kind} ${fact}`;
    const gap = gaps.get(key) ?? { kind, fact, gravest: 0, rules: new Set<string>() };
    gaps.set(key, gap);
    gap.gravest = Math.max(gap.gravest, SEVERITIES.indexOf(couldBe));
    gap.rules.add(rule);
  };
  for (const { ruleId, couldBe, missing } of waiting) {
    for (const fact of missing.facts)
      add(bySupplier.has(fact) ? 'supplier' : byBuyer.has(fact) ? 'buyer' : 'desk', fact, ruleId, couldBe);
    for (const fact of missing.declined) add('declined', fact, ruleId, couldBe);
    for (const edition of missing.editions) add('reference', edition, ruleId, couldBe);
  }
  return [...gaps.entries()]
    .sort(
      ([a, one], [b, other]) => other.gravest - one.gravest || other.rules.size - one.rules.size || (a < b ? -1 : 1),
    )
    .map(([, { kind, fact, rules }]) => ({ fact, kind, rules: [...rules].sort() }));
}
