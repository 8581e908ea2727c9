import { normaliseName, sameName } from '@plumbline/matching';

/** What is compared of an agent. */
export interface ComparedAgent {
  readonly id: string;
  readonly country: string;
  readonly names: readonly string[];
  readonly licenceNumber: string;
}

/** Two agents of one country that may be one, with what is the same. */
export interface SimilarAgents {
  readonly ids: readonly [string, string];
  readonly why: 'name' | 'licence';
  /** How each of the two writes it. */
  readonly words: readonly [string, string];
}

interface Word {
  readonly agent: ComparedAgent;
  readonly text: string;
}

/** Text of a pair of agents, in whichever order they are named. */
export function pairOf(one: string, other: string): string {
  return [one, other].sort().join(' ');
}

/**
 * Agents of one country that share a name, apart from case, legal form and script, or a licence number. Each pair once, with the first thing that is the same.
 * @param apart pairs that a person has told apart, as {@link pairOf} writes them
 */
export function similarAgents(agents: readonly ComparedAgent[], apart: ReadonlySet<string>): SimilarAgents[] {
  const found = new Map<string, SimilarAgents>();
  const add = (why: SimilarAgents['why'], one: Word, other: Word): void => {
    const pair = pairOf(one.agent.id, other.agent.id);
    if (one.agent.id === other.agent.id || apart.has(pair) || found.has(pair)) return;
    const [first, second] = one.agent.id < other.agent.id ? [one, other] : [other, one];
    found.set(pair, { ids: [first.agent.id, second.agent.id], why, words: [first.text, second.text] });
  };
  for (const [one, other] of pairsWithin(agents, namesOf)) if (sameName(one.text, other.text)) add('name', one, other);
  for (const [one, other] of pairsWithin(agents, numbersOf)) add('licence', one, other);
  return [...found.values()].sort((a, b) => (a.ids.join() < b.ids.join() ? -1 : 1));
}

/** A word with the keys under which words that may be the same are found. */
interface Keyed extends Word {
  readonly keys: readonly string[];
}

function namesOf(agent: ComparedAgent): Keyed[] {
  return agent.names.map((text) => {
    const { key, core } = normaliseName(text);
    // A text without letters and digits is the same as none.
    return { agent, text, keys: core === '' ? [] : [...new Set([key, core])] };
  });
}

function numbersOf(agent: ComparedAgent): Keyed[] {
  const key = agent.licenceNumber.toUpperCase().replace(/[^\p{L}\p{N}]/gu, '');
  return key === '' ? [] : [{ agent, text: agent.licenceNumber, keys: [key] }];
}

/** Pairs of words of one country that have a key in common. */
function pairsWithin(agents: readonly ComparedAgent[], wordsOf: (agent: ComparedAgent) => Keyed[]): [Word, Word][] {
  const places = agents
    .flatMap(wordsOf)
    .flatMap((word) => word.keys.map((key) => ({ word, place: `${word.agent.country} ${key}` })));
  return [...Map.groupBy(places, ({ place }) => place).values()].flatMap((same) =>
    same.flatMap(({ word: one }, at) => same.slice(at + 1).map(({ word: other }): [Word, Word] => [one, other])),
  );
}
