import type { Flag, SupplierAssessment } from '@plumbline/risk';
import type { Say } from '../../../platform/text/texts.ts';
import { leadingFlags } from '../../risk/leading-flags.ts';
import { numberOf } from './four-numbers.ts';

/** Something that keeps the score from falling below a number. */
interface RulerMark {
  readonly name: string;
  readonly value: number;
  readonly kind: 'FINDING' | 'GAP' | 'WATCHED';
}

/** What stands on the scale of the score. */
export interface Ruler {
  /** R; null while it cannot be computed. */
  readonly score: number | null;
  /** What place and kind of work alone say. */
  readonly context: number | null;
  /** Highest first; a rule that holds at several sites has one mark, where it is highest. */
  readonly marks: readonly RulerMark[];
}

const KINDS = {
  FINDING: 'FINDING',
  SANCTION: 'FINDING',
  CONTROL_GAP: 'GAP',
  INHERENT: 'GAP',
} as const satisfies Record<Flag['class'], RulerMark['kind']>;

/** The score with the floors that hold it up, and context beside it. */
export function rulerOf({ scores, flags, terms }: SupplierAssessment, say: Say): Ruler {
  const marks = new Map<string, RulerMark>();
  const add = (ruleId: string, floor: string, kind: RulerMark['kind']): void => {
    const value = Math.round(Number(floor) * 100) / 100;
    if (value > (marks.get(ruleId)?.value ?? 0)) marks.set(ruleId, { name: say(`rule.${ruleId}.title`), value, kind });
  };
  for (const { ruleId, floor, class: kind } of leadingFlags({ flags })) add(ruleId, floor, KINDS[kind]);
  // The floor in effect stands on no open flag where a cleared one is watched.
  const floor = terms.find(({ key }) => key === 'floor');
  if (floor?.ruleId && !flags.some(({ ruleId }) => ruleId === floor.ruleId)) add(floor.ruleId, floor.value, 'WATCHED');
  return {
    score: numberOf(scores.R),
    context: numberOf(scores.I),
    // Of the same height the one comes first that a list shows.
    marks: [...marks.values()].sort((a, b) => b.value - a.value),
  };
}
