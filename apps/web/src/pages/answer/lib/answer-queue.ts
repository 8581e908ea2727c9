import type { Answer, AnswerProblem, Place } from '@plumbline/questionnaire';

import type { AnswerChange, ChangeOutcome, HeldAnswer } from '../../../service/answering.ts';

/** A change that this device has made and the service has not yet taken. */
export interface WaitingChange extends AnswerChange {
  /** Changes are sent in this order. Milliseconds since 1970, and never two alike on one page. */
  readonly typedAt: number;
  /** What the service has against it. It stays on the device and is not sent again until it is typed anew. */
  readonly problems: readonly AnswerProblem[];
}

/** An answer from another device that was replaced by one of this device. It can be put back. */
export interface Replaced {
  readonly item: string;
  readonly place: Place;
  readonly answer: Answer | null;
  /** ISO 8601 */
  readonly savedAt: string;
}

/** Answers by item and place: what the service holds as far as is known here, what waits, and what was replaced. */
export interface AnswerQueue {
  readonly held: ReadonlyMap<string, HeldAnswer>;
  readonly waiting: ReadonlyMap<string, WaitingChange>;
  readonly replaced: ReadonlyMap<string, Replaced>;
}

/** The name of an answer: of an item, at one place or at all. */
export function nameOf({ item, place }: Pick<HeldAnswer, 'item' | 'place'>): string {
  return `${item} ${place ?? ''}`;
}

/** What the service holds, and what waited on this device when the page was last closed. */
export function opened(saved: readonly HeldAnswer[], kept: readonly WaitingChange[]): AnswerQueue {
  const held = new Map(saved.map((each) => [nameOf(each), each]));
  return withKept({ held, waiting: new Map(), replaced: new Map() }, kept);
}

/** Takes over what another tab of this browser has left on the device. Of two changes to one answer the later one waits. */
export function withKept(queue: AnswerQueue, kept: readonly WaitingChange[]): AnswerQueue {
  return kept.reduce((so, change) => {
    const known = so.waiting.get(nameOf(change));
    const isLater = known === undefined || known.typedAt < change.typedAt;
    return isLater ? { ...so, waiting: new Map([...so.waiting, [nameOf(change), change]]) } : so;
  }, queue);
}

/**
 * An answer was typed; a null one was taken out. It takes the place of a change that still waits, and keeps the version which that one was made upon: nothing newer
 * was seen in between. @param id a new one for each change @param now milliseconds since 1970
 */
export function typed(
  queue: AnswerQueue,
  { item, place, answer }: Pick<HeldAnswer, 'item' | 'place' | 'answer'>,
  id: string,
  now: number,
): { readonly queue: AnswerQueue; readonly change: WaitingChange } {
  const name = nameOf({ item, place });
  const base = queue.waiting.get(name)?.base ?? queue.held.get(name)?.version ?? 0;
  const latest = Math.max(0, ...[...queue.waiting.values()].map(({ typedAt }) => typedAt));
  const typedAt = Math.max(now, latest + 1);
  const change: WaitingChange = { id, item, place, answer, base, typedAt, problems: [] };
  return { change, queue: { ...queue, waiting: new Map([...queue.waiting, [name, change]]) } };
}

/** The next changes to send, in order. @param most how many the service takes at once */
export function toSend({ waiting }: AnswerQueue, most: number): readonly WaitingChange[] {
  return [...waiting.values()]
    .filter(({ problems }) => problems.length === 0)
    .sort((a, b) => a.typedAt - b.typedAt)
    .slice(0, most);
}

/** What became of a change that was sent. What was typed since still waits, now upon the version that the service has. */
export function settled(queue: AnswerQueue, sent: AnswerChange, outcome: ChangeOutcome): AnswerQueue {
  const name = nameOf(sent);
  const waits = queue.waiting.get(name);
  const isSame = waits?.id === sent.id;
  const waiting = new Map(queue.waiting);
  if (outcome.version === null) {
    if (waits !== undefined && isSame) waiting.set(name, { ...waits, problems: outcome.problems });
    return { ...queue, waiting };
  }
  if (isSame) waiting.delete(name);
  else if (waits !== undefined) waiting.set(name, { ...waits, base: Math.max(waits.base, outcome.version) });
  const known = queue.held.get(name)?.version ?? 0;
  const held = outcome.version < known ? queue.held : new Map([...queue.held, [name, heldAs(sent, outcome.version)]]);
  const { replaced: other } = outcome;
  const replaced =
    other === null
      ? queue.replaced
      : new Map([...queue.replaced, [name, { item: sent.item, place: sent.place, ...other }]]);
  return { held, waiting, replaced };
}

function heldAs({ item, place, answer }: AnswerChange, version: number): HeldAnswer {
  return { item, place, version, answer };
}

/** The respondent has looked at the answer that was replaced. */
export function seen(queue: AnswerQueue, replaced: Replaced): AnswerQueue {
  return { ...queue, replaced: new Map([...queue.replaced].filter(([name]) => name !== nameOf(replaced))) };
}

/** The answers as this device shows them: what waits goes before what the service holds. */
export function shownAnswers({ held, waiting }: AnswerQueue): readonly Pick<HeldAnswer, 'item' | 'place' | 'answer'>[] {
  const others = [...held].filter(([name]) => !waiting.has(name)).map(([, each]) => each);
  return [...others, ...waiting.values()];
}
