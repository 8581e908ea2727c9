import type { ListHit } from '@plumbline/facts';
import type { ImportOrder } from '../reference.ts';
import { isHistory } from './trace-of.ts';
import { known } from './unit.ts';
import type { Unit } from './unit.ts';

/** Entries in lists of that kind that match the supplier's names or identifiers and are still in force. */
export function openHits(unit: Unit, kind: ListHit['kind']): readonly ListHit[] {
  return (known(unit, 'screening.hits') ?? []).filter((hit) => hit.kind === kind && !isHistory(hit.status));
}

/** An identifier or a person's answer makes a match; a name alone waits for a person. See docs/methodology.md#assurance. */
export function isMatch({ how }: ListHit): boolean {
  return how === 'identifier';
}

/** The basis of a rule about lists: import orders and matches; if there are none, the names that wait for a person. */
export function standing(orders: readonly ImportOrder[], hits: readonly ListHit[]): readonly (ImportOrder | ListHit)[] {
  const matches = [...orders, ...hits.filter(isMatch)];
  return matches.length > 0 ? matches : hits;
}
