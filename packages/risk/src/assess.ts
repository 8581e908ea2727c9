import { byEffort } from '@plumbline/facts';
import type { SupplierDossier } from '@plumbline/facts';
import { LABELS, SEVERITIES } from './assessment.ts';
import type { ClearedFlag, Flag, Gap, GapKind, OpenQuestion, SupplierAssessment } from './assessment.ts';
import { attentionOf } from './attention.ts';
import { withoutAnswered } from './flags/answered.ts';
import type { Clearing } from './flags/clearing.ts';
import { laneOf } from './lane.ts';
import type { Methodology } from './methodology.ts';
import type { Reference } from './reference.ts';
import { controlEffectiveness } from './score/controls.ts';
import { assessUnit } from './unit/assess-unit.ts';
import type { AssessedUnit } from './unit/assess-unit.ts';
import type { Waiting } from './unit/judge.ts';
import { unitsOf } from './unit/unit.ts';
import { dossierIn } from './view.ts';
import type { View } from './view.ts';

export interface AssessmentContext {
  readonly methodology: Methodology;
  readonly reference: Reference;
  /** Day of the assessment, ISO 8601. */
  readonly asOf: string;
  /** Flags of this supplier that were cleared, and what made them true then. */
  readonly clearings?: readonly Clearing[];
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

/**
 * What makes a flag of the open result true, one text for each unit at which it holds: what a clearing of it answers. See docs/methodology.md#clearing.
 * Empty where it does not hold, or no person clears it.
 */
export function clearingBases(
  dossier: SupplierDossier,
  context: AssessmentContext,
  { ruleId, subject }: Pick<Flag, 'ruleId' | 'subject'>,
): string[] {
  const found = unitsIn('open', dossierIn('open', dossier), context).flatMap(({ assessment, bases }) =>
    assessment.flags
      .filter(
        (flag) => flag.ruleId === ruleId && flag.subject.kind === subject.kind && flag.subject.key === subject.key,
      )
      .flatMap((flag) => bases(flag) ?? []),
  );
  return [...new Set(found)];
}

function unitsIn(view: View, dossier: SupplierDossier, context: AssessmentContext): AssessedUnit[] {
  const { numbers, open, rules } = context.methodology;
  const controls = controlEffectiveness(numbers, dossier.controls, context.asOf);
  const clearings = context.clearings ?? [];
  return unitsOf(numbers, dossier, context.reference)
    .map((unit) => assessUnit(unit, { ...context, clearings, controls, rules: view === 'open' ? open : rules }))
    .sort((a, b) => (a.assessment.key < b.assessment.key ? -1 : 1));
}

function assessed(view: View, whole: SupplierDossier, context: AssessmentContext): SupplierAssessment {
  const { numbers } = context.methodology;
  const dossier = dossierIn(view, whole);
  const judged = unitsIn(view, dossier, context);
  // The order of attention reads what is presumed of other sites too.
  const all = judged.flatMap((unit) => unit.assessment.flags);
  const units = withoutAnswered(judged);
  const leading = leadingUnit(units);
  if (!leading) throw new Error(`Supplier ${dossier.key} has no site to assess`);
  const flags = distinctFlags(units.flatMap((unit) => unit.assessment.flags));
  const cleared = clearedEverywhere(units, flags);
  const { assessment } = leading;
  // By rule, so that what is made of them is in order.
  const waiting = units
    .flatMap((unit) => unit.waiting)
    .sort((a, b) => (a.ruleId < b.ruleId ? -1 : Number(a.ruleId > b.ruleId)));
  const gaps = gapsOf(waiting, context.reference);
  return {
    label: assessment.label,
    lane: laneOf({ flags: all, contextBand: assessment.contextBand }),
    attention: attentionOf(numbers, dossier, { leading, units, flags: all }),
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
    ...(cleared.length === 0 ? {} : { cleared }),
    unknown: openQuestions(waiting),
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
export function byWeight(a: Flag, b: Flag): number {
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
    const key = identityOf(flag);
    if (!distinct.has(key)) distinct.set(key, flag);
  }
  return [...distinct.values()];
}

function identityOf({ ruleId, subject }: Flag): string {
  return `${ruleId} ${subject.kind} ${subject.key}`;
}

/** Flags that are cleared at some unit and open at none, each once, worst first. */
function clearedEverywhere(units: readonly AssessedUnit[], open: readonly Flag[]): ClearedFlag[] {
  const taken = new Set(open.map(identityOf));
  const cleared = units.flatMap(({ assessment }) => assessment.cleared ?? []);
  return cleared
    .sort((a, b) => byWeight(a.flag, b.flag))
    .filter(({ flag }) => {
      const isFirst = !taken.has(identityOf(flag));
      taken.add(identityOf(flag));
      return isFirst;
    });
}

/** One question for each rule that waits, in the order of rules. */
function openQuestions(waiting: readonly Waiting[]): OpenQuestion[] {
  const questions = new Map<string, OpenQuestion>();
  for (const { ruleId, couldBe, missing } of waiting) {
    const before = questions.get(ruleId);
    const worst = before && SEVERITIES.indexOf(before.couldBe) > SEVERITIES.indexOf(couldBe) ? before.couldBe : couldBe;
    // At one unit a fact is open or declined, never both.
    const own = [...missing.facts, ...missing.declined];
    const facts = before === undefined ? own : [...new Set([...before.facts, ...own])];
    questions.set(ruleId, { ruleId, couldBe: worst, facts: facts.sort() });
  }
  return [...questions.values()];
}

/** A fact or an edition that rules wait for. */
interface Wanted {
  /** Index in TELLERS: the one who may be asked. */
  teller: number;
  /** Index in SEVERITIES: what the gravest of the rules could be. */
  gravest: number;
  /** Each once, in their order. */
  readonly rules: string[];
}

/** Who may be asked, from the last to the first choice. */
const TELLERS = ['desk', 'buyer', 'supplier'] as const;

/**
 * One gap per missing fact or edition, with the rules that wait for it. Most wanted first: by what the gravest of these rules could be,
 * by how many they are, and by the key.
 */
function gapsOf(waiting: readonly Waiting[], { lists }: Reference): Gap[] {
  const loaded = new Set([...lists].map((kind) => `list.${kind}`));
  const [open, declined, editions] = [new Map<string, Wanted>(), new Map<string, Wanted>(), new Map<string, Wanted>()];
  for (const { ruleId, couldBe, missing, teller } of waiting) {
    const by = { teller: TELLERS.indexOf(teller), gravest: SEVERITIES.indexOf(couldBe), ruleId };
    for (const fact of missing.facts) addWanted(open, fact, by);
    for (const fact of missing.declined) addWanted(declined, fact, by);
    for (const edition of missing.editions) addWanted(editions, edition, by);
  }
  return [
    ...gapsIn(open, ({ teller }) => TELLERS[teller] ?? 'desk'),
    ...gapsIn(declined, () => 'declined'),
    ...gapsIn(editions, (_, key) => (key.startsWith('list.') && !loaded.has(key) ? 'notScreened' : 'reference')),
  ]
    .sort((a, b) => b.gravest - a.gravest || b.gap.rules.length - a.gap.rules.length || (a.key < b.key ? -1 : 1))
    .map(({ gap }) => gap);
}

function addWanted(
  wanted: Map<string, Wanted>,
  fact: string,
  { teller, gravest, ruleId }: { teller: number; gravest: number; ruleId: string },
): void {
  const before = wanted.get(fact);
  if (before === undefined) {
    wanted.set(fact, { teller, gravest, rules: [ruleId] });
    return;
  }
  before.teller = Math.max(before.teller, teller);
  before.gravest = Math.max(before.gravest, gravest);
  // They come in their order, so that a rule that waits at several units comes together.
  if (before.rules.at(-1) !== ruleId) before.rules.push(ruleId);
}

function gapsIn(
  wanted: ReadonlyMap<string, Wanted>,
  kindOf: (each: Wanted, key: string) => GapKind,
): { readonly gap: Gap; readonly gravest: number; readonly key: string }[] {
  return Array.from(wanted, ([fact, each]) => {
    const kind = kindOf(each, fact);
    return { gap: { fact, kind, rules: each.rules }, gravest: each.gravest, key: `${kind} ${fact}` };
  });
}
