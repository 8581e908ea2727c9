import type { PackedIdentifier } from '../supplier/packed-observation.ts';
import type { StoredObservation } from '../supplier/stored-observation.ts';

/** What distinguishes a supplier from others with the same name. */
export interface KnownBy {
  readonly names: readonly string[];
  readonly identifiers: readonly PackedIdentifier[];
  readonly addresses: readonly string[];
}

/** Reads it from the supplier's observations in force, without duplicates. */
export function knownBy(observations: readonly StoredObservation[]): KnownBy {
  const details = observations.flatMap(({ details: { names = [], identifiers = [] } }) => [{ names, identifiers }]);
  const identifiers = new Map(
    details.flatMap((each) => each.identifiers).map((each) => [`${each.scheme} ${each.value}`, each]),
  );
  return {
    names: [
      ...new Set(details.flatMap(({ names }) => names.flatMap(({ kind, name }) => (kind === 'parent' ? [] : name)))),
    ],
    identifiers: [...identifiers.values()],
    addresses: [
      ...new Set(
        observations.flatMap(({ facts }) =>
          typeof facts['place.address']?.value === 'string' ? facts['place.address'].value : [],
        ),
      ),
    ],
  };
}
