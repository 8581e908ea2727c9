import type { Contradiction, FactKey, FactValues } from '@plumbline/facts';
import type { Candidates, FactCandidate } from './fact-candidates.ts';
import { displaces, preferred, wordsOf } from './prefer.ts';

/** Facts that only say how another one is meant: "at any hour" of who holds passports, "median" of an amount. */
const SPEAKS_OF: readonly (readonly [FactKey, FactKey])[] = [
  ['documents.access', 'documents.holder'],
  ['recruitment.workerCostStatistic', 'recruitment.workerCost'],
];

const DISAGREE = 'workforce.contradictions';
/** What settles numbers that disagree, by the group that they count. */
const SETTLED_BY: Readonly<Record<Contradiction['group'], FactKey>> = {
  women: 'workforce.womenShare',
  migrants: 'workforce.migrantShare',
  internal: 'workforce.internalMigrantShare',
  agency: 'workforce.agencyShare',
  casual: 'workforce.casualShare',
};

/**
 * Of each fact the observation that holds. Facts of several sources are put together only where they speak of the same: what was said of another holder or
 * another amount is not known of the one that holds, and numbers that disagree stand until somebody says better.
 */
export function holdingFacts(candidates: Candidates): Map<FactKey, FactCandidate> {
  const holding = new Map<FactKey, FactCandidate>();
  for (const [key, each] of candidates) {
    const best = preferred(each);
    if (best !== undefined) holding.set(key, best);
  }
  for (const [key, main] of SPEAKS_OF) {
    const held = holding.get(main);
    if (held === undefined || !holding.has(key)) continue;
    const said = candidates.get(main) ?? [];
    const fitting = (candidates.get(key) ?? []).filter((each) => speaksOf(held, each, said));
    const best = preferred(fitting);
    if (best === undefined) holding.delete(key);
    else holding.set(key, best);
  }
  const open = openContradictions(candidates, holding);
  if (open !== undefined) holding.set(DISAGREE, open);
  return holding;
}

/** A source that says the same of the main fact, or nothing of it at a time when that held already. */
function speaksOf(held: FactCandidate, each: FactCandidate, said: readonly FactCandidate[]): boolean {
  const own = said.find(({ id, state }) => id === each.id && state !== 'notRecorded');
  const meant = own ?? preferred(said.filter(({ evidenceDate }) => evidenceDate <= each.evidenceDate));
  return meant !== undefined && wordsOf(meant) === wordsOf(held);
}

/** Disagreements of all sources that no later source has settled, one a group; undefined where they are those of the source that holds. */
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
