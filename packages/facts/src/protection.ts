import { fact } from './facts.ts';
import { NUMBERS } from './method/current.ts';
import type { Observation, Release } from './observations.ts';

/** Another source than workers says the same, enough people are meant, and the safeguarding lead let it go. */
function isReleased(release: Release | undefined): boolean {
  return release !== undefined && release.beside !== 'worker' && release.people >= NUMBERS.sealedPeopleLeast;
}

/**
 * True for an observation that only the safeguarding role may learn of. Protection follows the source: what rests on a worker, a complaint or an informant is
 * sealed until it is released, and facts that are sealed by their nature always are. See docs/methodology.md#protection.
 */
export function isSealed({ fact: key, source, protection, release }: Observation): boolean {
  if (protection === 'sealed' || fact(key).sealed === true) return true;
  return source.kind === 'worker' && !isReleased(release);
}
