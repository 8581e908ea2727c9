import { gravityOf, type Contradiction, type FactKey, type FactValues } from '@plumbline/facts';
import type { Candidates, FactCandidate } from './fact-candidates.ts';
import { displaces, preferred, wordsOf } from './prefer.ts';
import { isAnswer } from './disagreements.ts';
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
 * amount does not apply to the one that holds. Contradicting numbers stay until a later source settles them. An answer of the supplier stands beside what speaks more
 * gravely of harm, and never takes its place: a finding is closed by a person.
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
  keepGraver(holding, weighed);
  for (const [key, main] of SPEAKS_OF) {
    const held = holding.get(main);
    if (held === undefined || !holding.has(key)) continue;
    const said = candidates.get(main) ?? [];
    const isHarm = (each: FactCandidate): boolean => gravityIn(holding)(main, each) > 0;
    const fitting = (weighed.get(key) ?? []).filter((each) => {
      const meant = meantBy(each, said);
      if (meant === undefined) return false;
      // Papers that nobody could get at are not within reach because an answer names another who holds them.
      return wordsOf(meant) === wordsOf(held) || (isAnswer(each) && isHarm(meant) && isHarm(held));
    });
    const best = preferred(fitting);
    if (best === undefined) holding.delete(key);
    else holding.set(key, graver(key, best, fitting, holding));
  }
  const open = openContradictions(candidates, holding);
  if (open !== undefined) holding.set(DISAGREE, open);
  return holding;
}

/** Puts what answers would have displaced back in its place. What facts rest on comes last, because it matters only beside them. */
function keepGraver(holding: Map<FactKey, FactCandidate>, weighed: Candidates): void {
  const before = new Map(holding);
  for (const beside of [before, holding])
    for (const [key, best] of before) holding.set(key, graver(key, best, weighed.get(key) ?? [], beside));
}

/** The observation that would hold without answers, or with only one of them, where it speaks more gravely of harm than the one that holds with all. */
function graver(
  key: FactKey,
  best: FactCandidate,
  candidates: readonly FactCandidate[],
  holding: ReadonlyMap<FactKey, FactCandidate>,
): FactCandidate {
  if (best.state !== 'known' || !candidates.some(isAnswer)) return best;
  const others = candidates.filter((each) => !isAnswer(each));
  const without = [preferred(others), ...candidates.filter(isAnswer).map((each) => preferred([...others, each]))];
  const gravity = gravityIn(holding);
  return without.reduce<FactCandidate>(
    (gravest, each) => (each !== undefined && gravity(key, each) > gravity(key, gravest) ? each : gravest),
    best,
  );
}

function gravityIn(holding: ReadonlyMap<FactKey, FactCandidate>): (key: FactKey, of: FactCandidate) => number {
  return (key, { observation: { value } }) =>
    value === null ? 0 : gravityOf(key, value, (fact) => holding.get(fact)?.observation.value ?? undefined);
}

/** What a source says of the main fact, or what held on its day where it says nothing. */
function meantBy(each: FactCandidate, said: readonly FactCandidate[]): FactCandidate | undefined {
  const own = said.find(({ id, state }) => id === each.id && state !== 'notRecorded');
  return own ?? preferred(said.filter(({ evidenceDate }) => evidenceDate <= each.evidenceDate));
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
