import type { FactKey, FactValues, Observation, Observations } from '@plumbline/facts';

/** What is known of a fact: its value, that it was refused, or nothing. A sealed fact is nothing: the open result knows nothing of it. */
export type Reading<T> =
  | { readonly state: 'known'; readonly value: T; readonly seen: Observation }
  | { readonly state: 'declined' | 'unknown' };

const UNKNOWN = { state: 'unknown' } as const;

export function read<K extends FactKey>(observations: Observations, key: K): Reading<FactValues[K]> {
  const seen = observations[key];
  if (!seen || seen.protection === 'sealed' || seen.source.kind === 'worker') return UNKNOWN;
  if (seen.state === 'declined') return { state: 'declined' };
  if (seen.state !== 'known' || seen.value === null) return UNKNOWN;
  return { state: 'known', value: seen.value, seen };
}

/** The value of a fact, or null. */
export function value<K extends FactKey>(observations: Observations, key: K): FactValues[K] | null {
  const reading = read(observations, key);
  return reading.state === 'known' ? reading.value : null;
}
