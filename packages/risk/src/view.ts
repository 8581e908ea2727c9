import { isSealed } from '@plumbline/facts';
import type { InputDossier, Observation, Observations, SiteDossier, SupplierDossier } from '@plumbline/facts';

/** Which of the two results: the open one, which everybody reads, or the sealed one of the safeguarding role. */
export type View = 'open' | 'sealed';

interface Subject {
  readonly observations: Observations;
  readonly sealed?: Observations;
}

/**
 * The dossier as a result reads it: for the open result without anything sealed, for the sealed result with everything.
 * The rest of the engine reads observations as they stand, so nothing sealed gets past this place. See docs/methodology.md#protection.
 */
export function dossierIn(view: View, dossier: SupplierDossier): SupplierDossier {
  const observations = view === 'open' ? open : everything;
  const kept = <Part extends SiteDossier | InputDossier>(parts: readonly Part[]): Part[] =>
    view === 'open' ? parts.filter(({ protection }) => protection === undefined) : [...parts];
  return {
    ...dossier,
    observations: observations(dossier),
    sites: kept(dossier.sites).map((site) => ({
      ...site,
      observations: observations(site),
      inputs: kept(site.inputs).map((input) => ({ ...input, observations: observations(input) })),
    })),
  };
}

function open({ observations }: Subject): Observations {
  const all = Object.values(observations);
  return all.some(isSealed) ? byFact(all.filter((each) => !isSealed(each))) : observations;
}

/** Where both know a fact, the sealed observation counts. */
function everything({ observations, sealed = {} }: Subject): Observations {
  const known = Object.values(sealed).filter(({ state }) => state === 'known');
  return byFact([...Object.values(sealed), ...Object.values(observations), ...known]);
}

function byFact(observations: readonly Observation[]): Observations {
  return Object.fromEntries(observations.map((observation) => [observation.fact, observation]));
}
