import { SEVERITIES } from '../assessment.ts';
import type { ClearedFlag, Flag } from '../assessment.ts';
import { decimal, decimalText, most } from '../decimal.ts';
import type { Decimal } from '../decimal.ts';
import { basisOf, clearedFlag, clearingOf } from '../flags/clearing.ts';
import type { Clearing } from '../flags/clearing.ts';
import { flagOf, isEvidence, isReview, severityText, truthText } from '../flags/flag-of.ts';
import { missingReader } from '../flags/missing-facts.ts';
import type { Missing } from '../flags/missing-facts.ts';
import { patternOf } from '../flags/pattern.ts';
import type { MethodNumbers } from '../method.ts';
import type { Methodology } from '../methodology.ts';
import type { Reference } from '../reference.ts';
import { flagsRead } from '../rules/compile.ts';
import type { CompiledRules, Trace } from '../rules/compile.ts';
import { evaluate } from '../rules/evaluate.ts';
import type { Frame } from '../rules/frame.ts';
import { TRUTH } from '../rules/program.ts';
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
  readonly cleared: readonly ClearedFlag[];
  /** What made each flag true that a person may clear: see `basisOf`. */
  readonly bases: (flag: Flag) => string | null;
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
  readonly clearings: readonly Clearing[];
  readonly asOf: string;
}

/** Turns the trace into flags, open questions and the floor. */
export function judge(unit: Unit, frame: Frame, trace: Trace, context: JudgingContext): Judged {
  const { methodology, asOf } = context;
  const { numbers } = methodology;
  const { rules, reads } = context.rules;
  const bases = basesAt(unit, context.rules);
  const { flags, cleared } = settled(unit, frame, trace, context, bases);
  const missing = missingReader(unit, frame);
  const waiting: Waiting[] = [];
  rules.forEach((rule, index) => {
    if (unit.input && !rule.inputChains) return;
    const truth = truthText(trace.truth[index]);
    const couldBe = severityText(trace.couldBe[index]);
    const review = isReview(rule, unit, truth);
    if (couldBe && !review)
      waiting.push({
        ruleId: rule.id,
        couldBe,
        missing: missing(reads[index] ?? NOTHING_READ, truth),
        teller: rule.subject === 'buyer' ? 'buyer' : rule.protection === 'none' ? 'supplier' : 'desk',
      });
  });
  const all = withPattern(numbers, flags, unit, asOf);
  const open = all.filter(({ truth, severity }) => truth === 'TRUE' && severity !== null);
  const evidence = open.filter(({ class: kind }) => isEvidence(kind));
  const watched = cleared.map(({ flag, clearing }) => clearedFlag(numbers, flag, clearing, asOf));
  const holding = highestFloor([...open, ...watched.flatMap((each) => underWatch(numbers, each))]);
  return {
    flags: all,
    cleared: watched,
    bases,
    floor: holding === null ? 0n : decimal(holding.floor),
    floorRule: holding?.ruleId ?? null,
    observed: evidence.reduce((highest, { floor }) => most(highest, decimal(floor)), 0n),
    findingOpen: evidence.length > 0,
    declined: open.some(({ ruleId }) => ruleId === 'GAP-DECLINED'),
    waiting,
  };
}

/** What makes a flag true at the unit; null for a pattern, which ends with its parts. */
function basesAt(unit: Unit, { rules, reads }: CompiledRules): Judged['bases'] {
  return ({ ruleId }) => {
    const at = rules.findIndex(({ id }) => id === ruleId);
    const [rule, read] = [rules[at], reads[at]];
    return rule === undefined || read === undefined ? null : basisOf(rule, read, unit);
  };
}

interface Settled {
  readonly flags: readonly Flag[];
  readonly cleared: readonly { readonly flag: Flag; readonly clearing: Clearing }[];
}

/** The flags that hold, apart from those that are cleared. What is graver only because of a cleared flag is not, and may then be cleared itself. */
function settled(unit: Unit, frame: Frame, trace: Trace, context: JudgingContext, bases: Judged['bases']): Settled {
  const { methodology, reference, clearings, asOf } = context;
  const { rules } = context.rules;
  const orders = countryOrders(unit, reference);
  const among = (current: Trace): Settled => {
    const run = { numbers: methodology.numbers, frame, trace: current, orders, reference, asOf };
    const flags: Flag[] = [];
    const cleared: Settled['cleared'][number][] = [];
    rules.forEach((rule, index) => {
      if (unit.input && !rule.inputChains) return;
      const truth = truthText(current.truth[index]);
      if (truth !== 'TRUE' && !isReview(rule, unit, truth)) return;
      const flag = flagOf(rules, index, unit, run);
      const basis = clearings.length === 0 ? null : bases(flag);
      const clearing = basis === null ? undefined : clearingOf(clearings, flag, basis);
      if (clearing === undefined) flags.push(flag);
      else cleared.push({ flag, clearing });
    });
    return { flags, cleared };
  };
  let found = among(trace);
  for (let before = 0; found.cleared.length > before;) {
    before = found.cleared.length;
    found = among(withoutCleared(context.rules, frame, trace, new Set(found.cleared.map(({ flag }) => flag.ruleId))));
  }
  return found;
}

/** The trace with the severities that are left when rules do not see what is cleared. */
function withoutCleared({ rules }: CompiledRules, frame: Frame, trace: Trace, cleared: ReadonlySet<string>): Trace {
  const truthOf = (ruleId: string): number =>
    cleared.has(ruleId) ? TRUTH.FALSE : (trace.truth[rules.findIndex(({ id }) => id === ruleId)] ?? TRUTH.UNKNOWN);
  const severity = trace.severity.map((rank, at) => {
    const clauses = rules[at]?.severities ?? [];
    if (rank === 0 || !clauses.some(({ when }) => flagsRead(when).some((id) => cleared.has(id)))) return rank;
    const held = clauses.filter(({ when }) => evaluate(when, frame, truthOf) === TRUTH.TRUE);
    return SEVERITIES.indexOf(held.at(-1)?.severity ?? 'L') + 1;
  });
  return { ...trace, severity };
}

/** What holds R up after a Critical finding was cleared: harm that was remedied may come back. See docs/methodology.md#clearing. */
function underWatch({ watchFloor }: MethodNumbers, { flag, watched }: ClearedFlag): readonly Flag[] {
  const isGrave = flag.class === 'FINDING' && flag.severity === 'C';
  return watched && isGrave ? [{ ...flag, floor: decimalText(watchFloor, 8) }] : [];
}

/** The first of the flags with the highest floor; null where none sets one. */
function highestFloor(flags: readonly Flag[]): Flag | null {
  return flags.reduce<Flag | null>(
    (best, flag) => (decimal(flag.floor) > (best === null ? 0n : decimal(best.floor)) ? flag : best),
    null,
  );
}

/** Adds the pattern that two findings make. Its parts are as protected as it is, because together they would give it away. */
function withPattern(numbers: MethodNumbers, flags: readonly Flag[], unit: Unit, asOf: string): readonly Flag[] {
  const pattern = unit.input ? null : patternOf(numbers, flags, unit, asOf);
  if (pattern === null) return flags;
  const { protection } = pattern.flag;
  return [...flags.map((flag) => (pattern.parts.includes(flag) ? { ...flag, protection } : flag)), pattern.flag];
}
