import type { SiteDossier } from '@plumbline/facts';
import { normaliseName } from '@plumbline/matching';
import { answerAt, idOf, rowsOf, SITES, type Answers, type Row } from '@plumbline/questionnaire';

type KnownSite = Pick<SiteDossier, 'key' | 'name' | 'observations'>;

/**
 * Which of the sites that a supplier names the buyer knows already, so that their workers are not counted twice. One site on either side is the same one; of
 * several, those of one name are. Never where the countries differ.
 * @param known the sites that others than the supplier have told of
 * @returns keys of known sites by the id of the row in which the supplier names one; a site that is new has none
 */
export function keysOfSites(answers: Answers, known: readonly KnownSite[]): ReadonlyMap<string, string> {
  const named = rowsOf(answerAt(answers, SITES, null));
  const pairs = named.flatMap((row) => {
    const candidates = known.filter((site) => mayBeIn(site, row['country']));
    const [only, ...others] =
      named.length === 1 && known.length === 1
        ? candidates
        : candidates.filter(({ name }) => name !== null && isCalled(name, row['name']));
    return only === undefined || others.length > 0 ? [] : [[idOf(row), only.key] as const];
  });
  const taken = Map.groupBy(pairs, ([, key]) => key);
  return new Map(pairs.filter(([, key]) => taken.get(key)?.length === 1));
}

function mayBeIn({ observations }: KnownSite, country: Row[string] | undefined): boolean {
  const place = observations['place.country'];
  return place?.state !== 'known' || country === undefined || place.value === country;
}

function isCalled(name: string, said: Row[string] | undefined): boolean {
  return typeof said === 'string' && normaliseName(said).key === normaliseName(name).key;
}
