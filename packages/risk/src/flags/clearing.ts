import { monthsBefore } from '@plumbline/facts';
import type { FactKey } from '@plumbline/facts';
import { SEVERITIES } from '../assessment.ts';
import type { ClearedFlag, Flag, Severity } from '../assessment.ts';
import { whole } from '../decimal.ts';
import type { MethodNumbers } from '../method.ts';
import { COLUMNS } from '../rules/columns.ts';
import type { RuleReads } from '../rules/compile.ts';
import type { Rule } from '../rules/rule.ts';
import { observed } from '../unit/unit.ts';
import type { Unit } from '../unit/unit.ts';

/** A flag that a person cleared on evidence, with what made it true then. See docs/methodology.md#clearing. */
export interface Clearing {
  readonly ruleId: string;
  readonly subject: Flag['subject'];
  /** As it was when it was cleared: what has become graver is not cleared. */
  readonly severity: Severity;
  /** What made it true, one text for each unit: see `basisOf`. */
  readonly bases: readonly string[];
  /** Day of the clearing, ISO 8601. */
  readonly on: string;
}

/**
 * What makes a flag true at a unit, as one text that is equal as long as nothing new became known: the facts that its rule reads, with who says them. The facts
 * that support the flag count with their day as well, because what is said again later is said anew.
 */
export function basisOf(rule: Rule, reads: RuleReads, unit: Unit): string {
  const columns = [...reads.trigger, ...reads.severity];
  const facts = new Set<FactKey>([
    ...columns.flatMap((column) => COLUMNS[column].facts),
    ...rule.assuredBy,
    ...rule.inputs,
  ]);
  const said = [...facts].sort().flatMap((fact) => {
    const observation = observed(unit, fact);
    if (observation === undefined) return [];
    const { state, value, source, assurance, evidenceDate } = observation;
    return [[fact, state, value, source.kind, assurance, ...(rule.assuredBy.includes(fact) ? [evidenceDate] : [])]];
  });
  return JSON.stringify([rule.version, unit.site.key, unit.input?.key ?? '', said]);
}

/** The clearing that still answers a flag; undefined where it is open. */
export function clearingOf(clearings: readonly Clearing[], flag: Flag, basis: string): Clearing | undefined {
  const { ruleId, subject, severity } = flag;
  if (severity === null) return undefined;
  return clearings.find(
    (each) =>
      each.ruleId === ruleId &&
      each.subject.kind === subject.kind &&
      each.subject.key === subject.key &&
      SEVERITIES.indexOf(severity) <= SEVERITIES.indexOf(each.severity) &&
      each.bases.includes(basis),
  );
}

/** The flag as cleared, and whether it is still watched on that day. */
export function clearedFlag({ watchMonths }: MethodNumbers, flag: Flag, { on }: Clearing, asOf: string): ClearedFlag {
  return { flag, clearedOn: on, watched: on >= monthsBefore(asOf, whole(watchMonths)) };
}
