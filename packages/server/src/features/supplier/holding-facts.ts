import type { Contradiction, FactKey, FactValues } from '@plumbline/facts';
import type { Candidates, FactCandidate } from './fact-candidates.ts';
import { displaces, preferred, wordsOf } from './prefer.ts';
import { weighAll, type Preference } from './preferences.ts';

/** Facts that only qualify another one: "at any hour" for who holds passports, "median" for an amount. */
const SPEAKS_OF: readonly (readonly [FactKey, FactKey])[] = [
  ['documents.access', 'documents.holder'],
  ['recruitment.workerCostStatistic', 'recruitment.workerCost'],
  ['contract.change', 'contract.changed'],
  ['recruitment.offerDiffers', 'recruitment.offerAsked'],
  ['production.shipped', 'production.capacity'],
  ['recruitment.offerDifference', 'recruitment.offerDiffers'],
  ['recruitment.offerPayShortfall', 'recruitment.offerDiffers'],
];

const DISAGREE = 'workforce.contradictions';
/** The fact that settles contradicting numbers, by the group that they count. */
const SETTLED_BY: Readonly<Record<Contradiction['group'], FactKey>> = {
  women: 'workforce.womenShare',
  migrants: 'workforce.migrantShare',
  residents: 'workforce.foreignResidentShare',
  internal: 'workforce.internalMigrantShare',
  agency: 'workforce.agencyShare',
  casual: 'workforce.casualShare',
};

/**
 * Chooses the observation that holds for each fact. Combines facts of several sources only where they describe the same thing: a detail of another holder or
 * amount does not apply to the one that holds. Contradicting numbers stay until a later source settles them.
 * @param preferences of the subject, the latest first
 */
export function holdingFacts(
  candidates: Candidates,
  preferences: readonly Preference[] = [],
): Map<FactKey, FactCandidate> {
  const holding = new Map<FactKey, FactCandidate>();
  const weighed = weighAll(candidates, preferences);
  for (const [key, each] of weighed) {
    const best = preferred(each);
    if (best !== undefined) holding.set(key, best);
  }
  for (const [key, main] of SPEAKS_OF) {
    const held = holding.get(main);
    if (held === undefined || !holding.has(key)) continue;
    const said = candidates.get(main) ?? [];
    const fitting = (weighed.get(key) ?? []).filter((each) => speaksOf(held, each, said));
    const best = preferred(fitting);
    if (best === undefined) holding.delete(key);
    else holding.set(key, best);
  }
  const open = openContradictions(candidates, holding);
  if (open !== undefined) holding.set(DISAGREE, open);
  return holding;
}

/** Whether a source gives the same value for the main fact, or gives none but is dated when that value already held. */
function speaksOf(held: FactCandidate, each: FactCandidate, said: readonly FactCandidate[]): boolean {
  const own = said.find(({ id, state }) => id === each.id && state !== 'notRecorded');
  const meant = own ?? preferred(said.filter(({ evidenceDate }) => evidenceDate <= each.evidenceDate));
  return meant !== undefined && wordsOf(meant) === wordsOf(held);
}

/** Contradictions of all sources that no later source has settled, one for each group; undefined if the fact that holds is not known. */
function openContradictions(
  candidates: Candidates,
  holding: ReadonlyMap<FactKey, FactCandidate>,
): FactCandidate | undefined {
  const held = holding.get(DISAGREE);
  if (held?.state !== 'known') return undefined;
  const told = (candidates.get(DISAGREE) ?? []).filter(({ state }) => state === 'known');
  const open = told
    .flatMap((by) => itemsOf(by).map((item) => ({ by, item })))
    .filter(({ by, item }) => {
      const share = holding.get(SETTLED_BY[item.group]);
      const isSettled = share?.state === 'known' && displaces(share, by);
      return !isSettled && !told.some((other) => saysOf(other, item.group) && displaces(other, by));
    })
    .sort((a, b) => GROUPS.indexOf(a.item.group) - GROUPS.indexOf(b.item.group))
    .map(({ item }) => item);
  return { ...held, observation: { ...held.observation, value: open } };
}

const GROUPS = Object.keys(SETTLED_BY);

function itemsOf({ observation: { value } }: FactCandidate): FactValues['workforce.contradictions'] {
  return value as FactValues['workforce.contradictions'];
}

function saysOf(candidate: FactCandidate, group: Contradiction['group']): boolean {
  return itemsOf(candidate).some((item) => item.group === group);
}
