import type { FactKey } from '@plumbline/facts';
import { COLUMN_INDEX } from '../../../risk/src/rules/columns.ts';
import type { Column } from '../../../risk/src/rules/columns.ts';
import type { Expression } from '../../../risk/src/rules/expression.ts';
import { FACT_INDEX, type Frame } from '../../../risk/src/rules/frame.ts';
import { questions, triggerOf } from './two-sides.ts';

/** The name of a fact's state in other engines. */
export function stateName(fact: FactKey): string {
  return `state_${fact.replace('.', '_')}`;
}

/** For each frame, an object with the columns and states that rules read, unknown numbers as NaN. */
export function readInputs(frames: readonly Frame[]): Record<string, number>[] {
  const columns = new Set<Column>();
  const facts = new Set<FactKey>();
  for (const { expression } of questions()) collect(expression, columns, facts);
  return frames.map(({ numbers, states }) =>
    Object.fromEntries([
      ...[...columns].map((column): [string, number] => [column, numbers[COLUMN_INDEX[column]] ?? Number.NaN]),
      ...[...facts].map((fact): [string, number] => [stateName(fact), states[FACT_INDEX[fact]] ?? 0]),
    ]),
  );
}

function collect(expression: Expression, columns: Set<Column>, facts: Set<FactKey>): void {
  switch (expression.op) {
    case 'all':
    case 'any':
      for (const part of expression.of) collect(part, columns, facts);
      break;
    case 'not':
      collect(expression.of, columns, facts);
      break;
    case 'flag':
      collect(triggerOf(expression.ruleId), columns, facts);
      break;
    case 'declined':
    case 'notRecorded':
      facts.add(expression.fact);
      break;
    case 'always':
      break;
    default:
      columns.add(expression.column);
  }
}
