import type { Entry } from './entry.ts';

/** Entries about one thing, told in one line as what they come to. */
export interface NetLine<Told extends Entry = Entry> {
  /** The last of them, from the state before the first one. */
  readonly entry: Told;
  /** `back` if in the end nothing has changed; `again` if it was ended and came back; null if the last entry says it all. */
  readonly net: 'back' | 'again' | null;
  /** Number of entries in the line. */
  readonly count: number;
}

/** What is more telling of entries of equal gravity. */
const TELLING = ['flag', 'response', 'decision', 'label', 'recruitment'];

/** Folds the entries of one supplier into one line for each thing that they are about, the gravest first, then the most telling, then the latest. */
export function netLines<Told extends Entry>(entries: readonly Told[]): NetLine<Told>[] {
  const byAbout = Map.groupBy(entries, ({ source, topic, about }) => JSON.stringify([source, topic, about]));
  return [...byAbout.values()]
    .map((about) => lineOf(about))
    .sort((a, b) => gravityOf(b) - gravityOf(a) || rankOf(a) - rankOf(b) || timeOf(b) - timeOf(a));
}

/** What came to nothing is not grave any more. */
function gravityOf({ entry, net }: NetLine): number {
  return net === 'back' ? 0 : entry.gravity;
}

const rankOf = ({ entry }: NetLine): number => TELLING.indexOf(entry.topic);
const timeOf = ({ entry }: NetLine): number => entry.at.getTime();

function lineOf<Told extends Entry>(entries: readonly Told[]): NetLine<Told> {
  const inOrder = [...entries].sort((a, b) => a.at.getTime() - b.at.getTime());
  const [first, last] = [inOrder[0], inOrder.at(-1)];
  if (first === undefined || last === undefined) throw new Error('A group has an entry');
  const count = inOrder.length;
  if (count === 1) return { entry: last, net: null, count };
  if (last.topic === 'label') {
    const net = first.labelBefore === last.labelAfter ? 'back' : null;
    return { entry: { ...last, labelBefore: first.labelBefore }, net, count };
  }
  if (last.topic === 'response') {
    const { before } = first.parameters;
    const net = before === last.parameters['after'] ? 'back' : null;
    return { entry: { ...last, parameters: { ...last.parameters, before } }, net, count };
  }
  if (last.topic !== 'flag') return { entry: last, net: null, count };
  const [opened, ended] = [first.kind.endsWith('-new'), last.kind.endsWith('-cleared')];
  return { entry: last, net: ended && opened ? 'back' : !ended && !opened ? 'again' : null, count };
}
