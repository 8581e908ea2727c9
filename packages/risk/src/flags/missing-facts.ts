import type { FactKey } from '@plumbline/facts';
import type { Truth } from '../assessment.ts';
import { COLUMN_INDEX, COLUMNS } from '../rules/columns.ts';
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
export function missingFacts(reads: RuleReads, unit: Unit, frame: Frame, truth: Truth): Missing {
  const open = new Set<FactKey>();
  const declined = new Set<FactKey>();
  const editions = new Set<string>();
  for (const column of truth === 'UNKNOWN' ? reads.trigger : reads.severity) {
    if (!Number.isNaN(frame.numbers[COLUMN_INDEX[column]])) continue;
    const definition = COLUMNS[column];
    const facts = definition.facts.map((fact) => (unit.input && fact === 'place.country' ? 'input.origin' : fact));
    const unknown = facts.filter((fact) => known(unit, fact) === null);
    for (const fact of needed(column, unknown, unit)) {
      (frame.states[FACT_INDEX[fact]] === STATE.declined ? declined : open).add(fact);
    }
    if (unknown.length === 0 && definition.edition !== null) editions.add(definition.edition);
  }
  return { facts: [...open], declined: [...declined], editions: [...editions] };
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
