import type { ListHit } from '@plumbline/facts';
import type { ImportOrder } from '../reference.ts';
import { isHistory } from './trace-of.ts';
import { known } from './unit.ts';
import type { Unit } from './unit.ts';

/** Entries of the lists of that kind that the supplier's names or identifiers met and that are no history. */
export function openHits(unit: Unit, kind: ListHit['kind']): readonly ListHit[] {
  return (known(unit, 'screening.hits') ?? []).filter((hit) => hit.kind === kind && !isHistory(hit.status));
}

/** An identifier, or the answer of a person, makes a match; a name by itself waits for a person. See docs/methodology.md#assurance. */
export function isMatch({ how }: ListHit): boolean {
  return how === 'identifier';
}

/** What a rule about lists stands on: import orders and matches; while there are none, the names that wait for a person. */
export function standing(orders: readonly ImportOrder[], hits: readonly ListHit[]): readonly (ImportOrder | ListHit)[] {
  const matches = [...orders, ...hits.filter(isMatch)];
  return matches.length > 0 ? matches : hits;
}
