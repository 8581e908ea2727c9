import { byEffort } from '@plumbline/facts';
import type { Response } from '@plumbline/facts';
import { isDecisive, LABELS } from '@plumbline/risk';
import type { Flag, Label, SupplierAssessment } from '@plumbline/risk';
import { openFlags } from './leading-flags.ts';
import { responseTo } from './stored-result.ts';
import type { StoredFlag } from './stored-result.ts';
import type { ToldResult } from './told-result.ts';

export type ChangeKind =
  'methodology' | 'band' | 'finding-new' | 'finding-cleared' | 'sanction-new' | 'sanction-cleared' | 'response';

/** One difference from the assessment before. */
export interface Change {
  readonly kind: ChangeKind;
  /** Empty for a change of band or of the methodology. */
  readonly ruleId: string;
  /**
   * Code and parameters of the flag's explanation, and the key of its subject, which is all for a cleared flag; `before` and `after` of the methodology or
   * of a response; empty for a change of band.
   */
  readonly parameters: Readonly<Record<string, string | number>>;
  readonly worse: boolean;
}

/** Gravity of the label, where the worst counts. Not being assessed is never an improvement. */
function gravity(label: Label): number {
  return -LABELS.indexOf(label === 'NOT_ASSESSED' ? 'NOT_ENOUGH_KNOWN' : label);
}

/**
 * Finds a change of band, new or cleared findings or sanctions, and another response to one that stays. Another version of the method is one change, and what it moved is none: nothing happened
 * at the supplier.
 */
export function changesBetween(
  before: Pick<ToldResult, 'methodology' | 'label' | 'result'>,
  after: SupplierAssessment,
  methodology: string,
): Change[] {
  if (before.methodology !== methodology) {
    const parameters = { before: before.methodology, after: methodology };
    return [{ kind: 'methodology', ruleId: '', parameters, worse: false }];
  }
  const changes: Change[] = [];
  if (before.label !== after.label) {
    changes.push({
      kind: 'band',
      ruleId: '',
      parameters: {},
      worse: gravity(after.label) > gravity(before.label),
    });
  }
  const flags = openFlags(after);
  for (const [word, kind] of [
    ['finding', 'FINDING'],
    ['sanction', 'SANCTION'],
  ] as const) {
    const held = new Set(before.result.flags.filter((flag) => flag.class === kind).map(keyOf));
    const holds = new Map(
      flags
        .filter((flag) => flag.class === kind)
        .map((flag) => [keyOf({ ruleId: flag.ruleId, key: flag.subject.key }), flag]),
    );
    for (const [key, { ruleId, subject, explanation }] of holds) {
      if (held.has(key)) continue;
      changes.push({
        kind: `${word}-new`,
        ruleId,
        parameters: { ...explanation.parameters, code: explanation.code, subjectKey: subject.key },
        worse: true,
      });
    }
    for (const flag of before.result.flags) {
      if (flag.class !== kind || holds.has(keyOf(flag))) continue;
      changes.push({
        kind: `${word}-cleared`,
        ruleId: flag.ruleId,
        parameters: { subjectKey: flag.key },
        worse: false,
      });
    }
  }
  return [...changes, ...responseChanges(before.result.flags, flags)];
}

/** Other responses to what decides the lane, each move once, with the worst finding that made it. */
function responseChanges(before: readonly StoredFlag[], after: readonly Flag[]): Change[] {
  const held = new Map(before.map((flag) => [keyOf(flag), flag.response ?? 'none']));
  const moves = after.filter(isDecisive).flatMap((flag): Change[] => {
    const [was, is] = [held.get(keyOf({ ruleId: flag.ruleId, key: flag.subject.key })), responseTo(flag)];
    if (was === undefined || was === is) return [];
    return [{ kind: 'response', ruleId: flag.ruleId, parameters: { before: was, after: is }, worse: isLess(is, was) }];
  });
  const moveOf = ({ parameters: { before: was, after: is } }: Change): string => `${String(was)} ${String(is)}`;
  return moves.filter((move, at) => moves.findIndex((other) => moveOf(other) === moveOf(move)) === at);
}

function isLess(one: Response, other: Response): boolean {
  return byEffort(one, other) < 0;
}

/** Whether less is done about a finding than before. */
export function isLessDone(before: readonly StoredFlag[], after: readonly Flag[]): boolean {
  return responseChanges(before, after).some(({ worse }) => worse);
}

function keyOf({ ruleId, key }: Pick<StoredFlag, 'ruleId' | 'key'>): string {
  return `${ruleId} ${key}`;
}
