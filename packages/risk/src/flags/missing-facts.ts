import type { FactKey } from '@plumbline/facts';
import type { Truth } from '../assessment.ts';
import { COLUMN_INDEX, COLUMN_NAMES, COLUMNS } from '../rules/columns.ts';
import type { Column } from '../rules/columns.ts';
import type { Frame } from '../rules/frame.ts';
import { FACT_INDEX, STATE } from '../rules/frame.ts';
import type { RuleReads } from '../rules/compile.ts';
import { known } from '../unit/unit.ts';
import type { Unit } from '../unit/unit.ts';

/** The inputs that a rule waits for: facts that the supplier could give, facts that it declined, and editions without the row. */
export interface Missing {
  readonly facts: readonly FactKey[];
  readonly declined: readonly FactKey[];
  readonly editions: readonly string[];
}

/** Names what is missing behind an UNKNOWN trigger, or behind a higher severity of a flag that holds. See docs/methodology.md#truth. */
export type MissingReader = (reads: RuleReads, truth: Truth) => Missing;

/** Reads what is missing at one unit. Many rules read the same columns, so each column is looked at once. */
export function missingReader(unit: Unit, frame: Frame): MissingReader {
  const seen = new Array<Missing | undefined>(COLUMN_NAMES.length);
  return ({ trigger, severity }, truth) => {
    const missing: Missing[] = [];
    for (const column of truth === 'UNKNOWN' ? trigger : severity) {
      const at = COLUMN_INDEX[column];
      if (Number.isNaN(frame.numbers[at])) missing.push((seen[at] ??= missingAt(column, unit, frame)));
    }
    return together(missing);
  };
}

function missingAt(column: Column, unit: Unit, frame: Frame): Missing {
  const { facts, edition } = COLUMNS[column];
  const asked = unit.input ? facts.map((fact) => (fact === 'place.country' ? 'input.origin' : fact)) : facts;
  const unknown = asked.filter((fact) => known(unit, fact) === null);
  const wanted = distinct(needed(column, unknown, unit));
  const isDeclined = (fact: FactKey): boolean => frame.states[FACT_INDEX[fact]] === STATE.declined;
  return {
    facts: wanted.filter((fact) => !isDeclined(fact)),
    declined: wanted.filter(isDeclined),
    editions: unknown.length === 0 && edition !== null ? [edition] : [],
  };
}

function together(missing: readonly Missing[]): Missing {
  const [first = NOTHING, ...others] = missing;
  if (others.length === 0) return first;
  return {
    facts: distinct(missing.flatMap(({ facts }) => facts)),
    declined: distinct(missing.flatMap(({ declined }) => declined)),
    editions: distinct(missing.flatMap(({ editions }) => editions)),
  };
}

const NOTHING: Missing = { facts: [], declined: [], editions: [] };

function distinct<Item>(items: readonly Item[]): readonly Item[] {
  return items.length < 2 ? items : [...new Set(items)];
}

/**
 * For migrants, the share comes first: whether their work is low-wage matters only once it is known.
 * A licence that was valid when it was last checked, too long ago, has to be checked again.
 * For Xinjiang, a place in China needs its place in China, and goods from elsewhere need the origin of their raw material.
 */
function needed(column: Column, unknown: readonly FactKey[], unit: Unit): readonly FactKey[] {
  if (column === 'migrants' && unknown.includes('workforce.migrantShare')) return ['workforce.migrantShare'];
  if (column === 'agentUnlicensed')
    return [known(unit, 'agents.licence') === null ? 'agents.licence' : 'agents.lastCheck'];
  if (column === 'xinjiang') return unknown.filter((fact) => (fact === 'place.xinjiang') === (unit.country === 'CN'));
  return unknown;
}
