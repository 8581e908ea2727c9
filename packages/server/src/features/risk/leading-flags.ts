import { isDecisive, isPresumption, SEVERITIES } from '@plumbline/risk';
import type { Flag, SupplierAssessment } from '@plumbline/risk';

/** Flags that everybody in the organisation sees. Only the safeguarding role sees flags of sealed rules. */
export function openFlags({ flags }: Pick<SupplierAssessment, 'flags'>): Flag[] {
  return flags.filter(({ protection }) => protection !== 'sealed');
}

const CLASSES = ['FINDING', 'SANCTION', 'CONTROL_GAP', 'INHERENT'] as const;

/** The flag that a list shows: the worst decisive one, else what is presumed; otherwise evidence before control gaps before context. */
export function leadingFlag(assessment: SupplierAssessment): Flag | undefined {
  const flags = openFlags(assessment);
  const byClass = (flag: Flag): number => CLASSES.indexOf(flag.class);
  return flags.find(isDecisive) ?? flags.find(isPresumption) ?? flags.toSorted((a, b) => byClass(a) - byClass(b))[0];
}

/** The flag that holds a score up: of those with its floor the worst, as in the list of flags. Undefined where a cleared flag that is watched sets the floor. */
export function holdingFlag(result: Pick<SupplierAssessment, 'flags'>, floor: string): Flag | undefined {
  return openFlags(result).find((flag) => Number(flag.floor) === Number(floor));
}

/** What makes a decision necessary, by rule and subject, with its gravity, which grows when something worsens. */
export type Decisive = Readonly<Record<string, number>>;

export function decisiveOf(assessment: SupplierAssessment): Decisive {
  return Object.fromEntries(
    openFlags(assessment)
      .filter(isDecisive)
      .map((flag) => [`${flag.ruleId} ${flag.subject.kind} ${flag.subject.key}`, gravityOf(flag)] as const),
  );
}

/**
 * Gravity by severity, then by the floor, which rises with what workers paid and with the assurance. A severity ends at its whole number: results from before
 * floors counted hold that number, and must not seem to have worsened.
 */
function gravityOf({ severity, floor }: Pick<Flag, 'severity' | 'floor'>): number {
  return severity === null ? 0 : SEVERITIES.indexOf(severity) - 1 + Number(floor) / 100;
}

/** Whether anything decisive is new or graver than before. */
export function hasWorsened(before: Decisive, after: Decisive): boolean {
  return Object.entries(after).some(([key, gravity]) => gravity > (before[key] ?? -1));
}

/** Whether anything decisive would be gone or less grave. */
export function lightens(before: SupplierAssessment, after: SupplierAssessment): boolean {
  return hasWorsened(decisiveOf(after), decisiveOf(before));
}
