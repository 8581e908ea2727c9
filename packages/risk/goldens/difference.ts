import { isDeepStrictEqual } from 'node:util';
import { readIn } from './columns/column-case.ts';
import { COLUMN_TABLES } from './columns/column-tables.ts';
import { COMPUTE } from './compute.ts';
import parts from './parts.json' with { type: 'json' };
import scores from './score.json' with { type: 'json' };
import { checkSupplier, SUPPLIERS } from './suppliers.ts';
import { frameWith, said, TRUTH_TABLES } from './truth-tables.ts';
import type { Methodology } from '../src/methodology.ts';

/** Holds a method against everything that was worked by hand. @returns what first differed; null when nothing did */
export function difference(methodology: Methodology): string | null {
  for (const { id, compute, input, expect: wanted } of [...scores, ...parts]) {
    const got = COMPUTE[compute]?.(methodology.numbers, input) as Record<string, unknown>;
    const same = Object.entries(wanted).every(([key, value]) => isDeepStrictEqual(got[key], value));
    if (!same) return id;
  }
  for (const [id, cases] of Object.entries(TRUTH_TABLES)) {
    const other = cases.find(
      ([columns, states, verdict]) => said(methodology.rules, id, frameWith(columns, states)).verdict !== verdict,
    );
    if (other) return `${id} ${JSON.stringify(other)}`;
  }
  for (const golden of SUPPLIERS) {
    try {
      checkSupplier(golden, methodology);
    } catch {
      return golden.id;
    }
  }
  // Last, because they take longest: most differences have shown by now.
  for (const [column, cases] of COLUMN_TABLES) {
    const other = cases.find((each) => readIn(column, each, methodology) !== each[1]);
    if (other) return `${column} ${JSON.stringify(other)}`;
  }
  return null;
}
