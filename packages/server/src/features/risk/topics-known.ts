import { FACTS, isSealed } from '@plumbline/facts';
import type { FactKey, Observations, SupplierDossier } from '@plumbline/facts';
import { TOPICS } from '@plumbline/questionnaire';

/** Who works there, and the topics of controls (see docs/methodology.md#controls). */
export const KNOWN_TOPICS = ['WORKERS', ...TOPICS] as const;
export type KnownTopic = (typeof KNOWN_TOPICS)[number];

/** How the keys of the facts of a topic begin. */
const BEGINNINGS: Readonly<Record<KnownTopic, readonly string[]>> = {
  WORKERS: ['workforce.', 'recruitment.origins'],
  RECRUIT: ['recruitment.', 'agents.'],
  CONTRACTS: ['contract.'],
  DOCS: ['documents.'],
  WAGES: ['pay.', 'debt.'],
  HOURS: ['hours.'],
  MOVEMENT: ['movement.'],
  HOUSING: ['housing.'],
  VOICE: ['voice.'],
  GOVERNANCE: ['governance.policy', 'governance.owner', 'governance.remedy'],
};

/** Says of headcounts that they disagree: nothing is known by it. */
const NO_ANSWER: readonly FactKey[] = ['workforce.contradictions'];

const TOPIC_OF: ReadonlyMap<FactKey, KnownTopic> = new Map(
  FACTS.flatMap(({ key }): [FactKey, KnownTopic][] => {
    const topic = KNOWN_TOPICS.find((each) => BEGINNINGS[each].some((beginning) => key.startsWith(beginning)));
    return topic === undefined || NO_ANSWER.includes(key) ? [] : [[key, topic]];
  }),
);

/**
 * Topics of which something is known of a supplier, at whichever site, and those of which all that was asked was refused, with a hyphen; in the order above and parted by spaces.
 * One word a supplier, since a list of 100,000 would have some hundred thousand. What is sealed is not known here.
 */
export function topicsKnown({ observations, sites }: SupplierDossier): string {
  const open = sites.filter(({ protection }) => protection === undefined);
  const all = [observations, ...open.map((site) => site.observations)];
  const known = new Set(all.flatMap((each) => topicsIn(each, 'known')));
  const refused = new Set(all.flatMap((each) => topicsIn(each, 'declined')));
  return KNOWN_TOPICS.flatMap((topic) => (known.has(topic) ? topic : refused.has(topic) ? `-${topic}` : [])).join(' ');
}

function topicsIn(observations: Observations, state: 'known' | 'declined'): KnownTopic[] {
  return Object.values(observations).flatMap((observation) => {
    const topic = TOPIC_OF.get(observation.fact);
    return topic === undefined || observation.state !== state || isSealed(observation) ? [] : topic;
  });
}

/** What can be asked of a topic: whether something is known, all was refused, or nothing is known. */
export const STANDINGS = ['known', 'refused', 'unknown'] as const;
export type TopicStanding = (typeof STANDINGS)[number];

/** How a topic stands with some suppliers, as filters name it: `unknown:DOCS`. Null for what is no such name. */
export function standingNamed(name: string): { readonly standing: TopicStanding; readonly topic: KnownTopic } | null {
  const [first, second] = name.split(':');
  const standing = STANDINGS.find((each) => each === first);
  const topic = KNOWN_TOPICS.find((each) => each === second);
  return standing === undefined || topic === undefined ? null : { standing, topic };
}
