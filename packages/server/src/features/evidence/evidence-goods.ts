import { PAPERS_OF_GOODS, STEPS, type ProductionStep } from '@plumbline/evidence/purposes';
import type { UserError } from '../../platform/errors/user-error.ts';
import { problemsOfNote } from '../person/problems-of-note.ts';

/** Of which lots and steps of production a paper about goods speaks. None where nobody has said. */
export interface Goods {
  /** As the buyer writes them. */
  readonly lots: readonly string[];
  readonly steps: readonly string[];
}

/** Kinds of paper of which the form asks for lots and steps. */
export const KINDS_OF_GOODS: ReadonlySet<string> = new Set(PAPERS_OF_GOODS);

export const LONGEST_LOT = 60;
const MOST_LOTS = 50;

const isStep = (step: string): step is ProductionStep => (STEPS as readonly string[]).includes(step);

/** What a person has to put right. */
export function problemsOfGoods({ lots, steps }: Goods, numbersChecked: boolean): UserError[] {
  const problem = (field: string, code: UserError['code'], parameters: UserError['parameters'] = {}): UserError => ({
    ...{ field, code, parameters },
  });
  return [
    ...(lots.length > MOST_LOTS ? [problem('lots', 'EVIDENCE_MANY_LOTS', { most: MOST_LOTS })] : []),
    ...lots.flatMap((lot) =>
      lot.length > LONGEST_LOT
        ? [problem('lots', 'TEXT_TOO_LONG', { limit: LONGEST_LOT })]
        : problemsOfNote('lots', lot, numbersChecked),
    ),
    ...(steps.every(isStep) ? [] : [problem('steps', 'EVIDENCE_STEP')]),
  ];
}

/** As it is kept: each once, sorted. */
export function keptGoods({ lots, steps }: Goods): Goods {
  const each = (said: readonly string[]): string[] =>
    [...new Set(said.map((one) => one.trim()).filter((one) => one !== ''))].toSorted();
  return { lots: each(lots), steps: each(steps) };
}
