import { isDecisive, isPresumption, SEVERITIES } from '@plumbline/risk';
import type { Flag, Result, SupplierAssessment, Term } from '@plumbline/risk';

/** Flags that everybody in the organisation sees. Only the safeguarding role sees flags of sealed rules. */
export function openFlags({ flags }: Pick<SupplierAssessment, 'flags'>): Flag[] {
  return flags.filter(({ protection }) => protection !== 'sealed');
}

const CLASSES = ['FINDING', 'SANCTION', 'CONTROL_GAP', 'INHERENT'] as const;

/** Decisive ones first, then what is presumed; otherwise evidence before control gaps before context. */
function rankOf(flag: Flag): number {
  if (isDecisive(flag)) return 0;
  return isPresumption(flag) ? 1 : 2 + CLASSES.indexOf(flag.class);
}

/** Open flags, first the one that a list shows: the same order wherever one of several is named. Of one rank the worst comes first, as in a result. */
export function leadingFlags(result: Pick<SupplierAssessment, 'flags'>): Flag[] {
  return openFlags(result).toSorted((a, b) => rankOf(a) - rankOf(b));
}

/** The flag that a list shows. */
export function leadingFlag(result: Pick<SupplierAssessment, 'flags'>): Flag | undefined {
  return leadingFlags(result)[0];
}

/** The flags that hold a score up, first the one that is named: those with its floor. None where a cleared flag that is watched sets the floor. */
export function holdingFlags(result: Pick<SupplierAssessment, 'flags'>, floor: string): Flag[] {
  return leadingFlags(result).filter((flag) => Number(flag.floor) === Number(floor));
}

/** The terms of a result, with its floor named by the flag that is named everywhere: the engine names the first rule that it meets. */
export function heldTerms({ terms, flags }: Pick<Result, 'terms'> & Pick<SupplierAssessment, 'flags'>): Term[] {
  return terms.map((term) => {
    if (term.key !== 'floor') return term;
    return { ...term, ruleId: holdingFlags({ flags }, term.value)[0]?.ruleId ?? term.ruleId };
  });
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
