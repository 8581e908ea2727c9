import type { Flag } from '../assessment.ts';
import { decimal, most } from '../decimal.ts';
import type { Decimal } from '../decimal.ts';
import { flagOf, isEvidence, isReview, severityText, truthText } from '../flags/flag-of.ts';
import { missingReader } from '../flags/missing-facts.ts';
import type { Missing } from '../flags/missing-facts.ts';
import { patternOf } from '../flags/pattern.ts';
import type { MethodNumbers } from '../method.ts';
import type { Methodology } from '../methodology.ts';
import type { Reference } from '../reference.ts';
import type { CompiledRules, Trace } from '../rules/compile.ts';
import type { Frame } from '../rules/frame.ts';
import { countryOrders } from './trace-of.ts';
import type { Unit } from './unit.ts';

const NOTHING_READ = { trigger: [], severity: [] };

/** A rule that unknown facts leave open. */
export interface Waiting {
  readonly ruleId: string;
  readonly couldBe: NonNullable<Flag['couldBe']>;
  readonly missing: Missing;
  /** Who may be asked. */
  readonly teller: 'supplier' | 'buyer' | 'desk';
}

/** What the rules say of one unit. */
export interface Judged {
  readonly flags: readonly Flag[];
  readonly floor: Decimal;
  readonly floorRule: string | null;
  readonly observed: Decimal;
  readonly findingOpen: boolean;
  /** A core question about people was refused. */
  readonly declined: boolean;
  readonly waiting: readonly Waiting[];
}

interface JudgingContext {
  readonly methodology: Methodology;
  readonly reference: Reference;
  /** The rules of the result that is wanted. */
  readonly rules: CompiledRules;
}

/** Turns the trace into flags, open questions and the floor. */
export function judge(unit: Unit, frame: Frame, trace: Trace, context: JudgingContext): Judged {
  const { methodology, reference } = context;
  const { rules, reads } = context.rules;
  const run = { numbers: methodology.numbers, frame, trace, orders: countryOrders(unit, reference), reference };
  const missing = missingReader(unit, frame);
  const flags: Flag[] = [];
  const waiting: Waiting[] = [];
  rules.forEach((rule, index) => {
    if (unit.input && !rule.inputChains) return;
    const truth = truthText(trace.truth[index]);
    const couldBe = severityText(trace.couldBe[index]);
    const review = isReview(rule, unit, truth);
    if (truth === 'TRUE' || review) flags.push(flagOf(rules, index, unit, run));
    if (couldBe && !review)
      waiting.push({
        ruleId: rule.id,
        couldBe,
        missing: missing(reads[index] ?? NOTHING_READ, truth),
        teller: rule.subject === 'buyer' ? 'buyer' : rule.protection === 'none' ? 'supplier' : 'desk',
      });
  });
  const all = withPattern(methodology.numbers, flags, unit);
  const open = all.filter(({ truth, severity }) => truth === 'TRUE' && severity !== null);
  const evidence = open.filter(({ class: kind }) => isEvidence(kind));
  const holding = highestFloor(open);
  return {
    flags: all,
    floor: holding === null ? 0n : decimal(holding.floor),
    floorRule: holding?.ruleId ?? null,
    observed: evidence.reduce((highest, { floor }) => most(highest, decimal(floor)), 0n),
    findingOpen: evidence.length > 0,
    declined: open.some(({ ruleId }) => ruleId === 'GAP-DECLINED'),
    waiting,
  };
}

/** The first of the flags with the highest floor; null where none sets one. */
function highestFloor(flags: readonly Flag[]): Flag | null {
  return flags.reduce<Flag | null>(
    (best, flag) => (decimal(flag.floor) > (best === null ? 0n : decimal(best.floor)) ? flag : best),
    null,
  );
}

/** Adds the pattern that two findings make. Its parts are as protected as it is, because together they would give it away. */
function withPattern(numbers: MethodNumbers, flags: readonly Flag[], unit: Unit): readonly Flag[] {
  const pattern = unit.input ? null : patternOf(numbers, flags, unit);
  if (pattern === null) return flags;
  const { protection } = pattern.flag;
  return [...flags.map((flag) => (pattern.parts.includes(flag) ? { ...flag, protection } : flag)), pattern.flag];
}
