import type { Answer, AnswerProblem, Place } from '@plumbline/questionnaire';

import type { AnswerChange, ChangeOutcome, HeldAnswer, Other } from '../../../service/answering.ts';

/** A change that this device has made and the service has not yet taken, or not all of it. */
export interface WaitingChange extends Omit<AnswerChange, 'typedAgo'> {
  /** Changes are sent in this order. Milliseconds since 1970, and never two alike on one page. */
  readonly typedAt: number;
  /** What the service has against it. It stays on the device and is not sent again until it is typed anew. */
  readonly problems: readonly AnswerProblem[];
}

/** A change that the service refuses without a word about a field. It is tried again when the page is loaded. */
const NOT_TAKEN = 'not-taken';

/** Of two people's answers to one question the one that does not hold. It can be put back. */
export interface Replaced {
  readonly item: string;
  readonly place: Place;
  readonly answer: Answer | null;
  /** Who the other person is, and when that person answered. */
  readonly other: Other;
  /** Whose answer came later, and holds. */
  readonly holds: 'own' | 'other';
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

/** What the service has by now. Where somebody else has answered after this device, what was answered here can be put back. */
export function refreshed(queue: AnswerQueue, saved: readonly HeldAnswer[]): AnswerQueue {
  return saved.reduce((so, now) => {
    const name = nameOf(now);
    const known = so.held.get(name);
    if (known !== undefined && known.version >= now.version) return so;
    const held = new Map([...so.held, [name, now]]);
    // What still waits here will be the later one.
    const isLost = known?.other === null && now.other !== null && !so.waiting.has(name);
    if (!isLost) return { ...so, held };
    const { item, place, answer } = known;
    const replaced: Replaced = { item, place, answer, other: now.other, holds: 'other' };
    return { ...so, held, replaced: new Map([...so.replaced, [name, replaced]]) };
  }, queue);
}

/** What the service holds, and what waited on this device when the page was last closed. */
export function opened(saved: readonly HeldAnswer[], kept: readonly WaitingChange[]): AnswerQueue {
  const held = new Map(saved.map((each) => [nameOf(each), each]));
  const anew = kept.map((each) => ({ ...each, problems: each.problems.filter(({ code }) => code !== NOT_TAKEN) }));
  return withKept({ held, waiting: new Map(), replaced: new Map() }, anew);
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
  { item, place, answer, language }: Pick<AnswerChange, 'item' | 'place' | 'answer' | 'language'>,
  id: string,
  now: number,
): { readonly queue: AnswerQueue; readonly change: WaitingChange } {
  const name = nameOf({ item, place });
  const base = queue.waiting.get(name)?.base ?? queue.held.get(name)?.version ?? 0;
  const latest = Math.max(0, ...[...queue.waiting.values()].map(({ typedAt }) => typedAt));
  const typedAt = Math.max(now, latest + 1);
  const change: WaitingChange = { id, item, place, answer, base, language, typedAt, problems: [] };
  return { change, queue: { ...queue, waiting: new Map([...queue.waiting, [name, change]]) } };
}

/** The next changes to send, in order. @param most how many the service takes at once */
export function toSend({ waiting }: AnswerQueue, most: number): readonly WaitingChange[] {
  return [...waiting.values()]
    .filter(({ problems }) => problems.length === 0)
    .sort((a, b) => a.typedAt - b.typedAt)
    .slice(0, most);
}

/** What became of a change that was sent. What was typed since still waits, now upon the version that the service has; what was not taken stays. */
export function settled(queue: AnswerQueue, sent: Sent, outcome: ChangeOutcome): AnswerQueue {
  const name = nameOf(sent);
  const { version, problems, replaced } = outcome;
  const waits = queue.waiting.get(name);
  const isSame = waits?.id === sent.id;
  const waiting = new Map(queue.waiting);
  if (waits !== undefined && isSame && problems.length === 0) waiting.delete(name);
  else if (waits !== undefined)
    waiting.set(name, { ...waits, base: Math.max(waits.base, version ?? 0), ...(isSame ? { problems } : {}) });
  if (version === null) return { ...queue, waiting };
  const known = queue.held.get(name);
  const isLatest = known === undefined || known.version <= version;
  const held = isLatest ? new Map([...queue.held, [name, heldAfter(sent, outcome, version)]]) : queue.held;
  const lost = isLatest ? lostBy(sent, replaced) : overtaken(sent, known);
  return { held, waiting, replaced: lost === null ? queue.replaced : new Map([...queue.replaced, [name, lost]]) };
}

/** The service has not taken a change and does not say why: it stays, and the others go on. */
export function notTaken(queue: AnswerQueue, sent: Sent): AnswerQueue {
  const problems = [{ code: NOT_TAKEN, path: [sent.item] }] as const;
  return settled(queue, sent, { id: sent.id, version: null, replaced: null, problems });
}

/** Changes of which the service has not taken everything, as they were typed. */
export function refusedIn({ waiting }: AnswerQueue): readonly WaitingChange[] {
  return [...waiting.values()].filter(({ problems }) => problems.length > 0);
}

/** What is looked at of a change that was sent. */
export type Sent = Pick<AnswerChange, 'id' | 'item' | 'place' | 'answer'>;

/** What the service holds after a change. */
function heldAfter({ item, place, answer }: Sent, { replaced, problems, saved }: ChangeOutcome, version: number) {
  if (replaced?.holds !== 'other')
    return { item, place, version, answer: problems.length > 0 ? (saved ?? null) : answer, other: null };
  const { by, savedAt } = replaced;
  return { item, place, version, answer: replaced.answer, other: { by, savedAt } };
}

/** Of an answer of this device and one of somebody else the one that does not hold. */
function lostBy({ item, place, answer }: Sent, replaced: ChangeOutcome['replaced']): Replaced | null {
  if (replaced === null) return null;
  const { by, savedAt, holds } = replaced;
  return { item, place, answer: holds === 'own' ? replaced.answer : answer, other: { by, savedAt }, holds };
}

/** An answer of this device whose place somebody else's has taken while it was on its way. */
function overtaken({ item, place, answer }: Sent, { other }: HeldAnswer): Replaced | null {
  return other === null ? null : { item, place, answer, other, holds: 'other' };
}

/** The respondent has looked at the answer that was replaced. */
export function seen(queue: AnswerQueue, replaced: Replaced): AnswerQueue {
  return { ...queue, replaced: new Map([...queue.replaced].filter(([name]) => name !== nameOf(replaced))) };
}

/** The answers as this device has them: what waits goes before what the service holds, but for what the service did not take. */
export function shownAnswers({ held, waiting }: AnswerQueue): readonly Pick<HeldAnswer, 'item' | 'place' | 'answer'>[] {
  const isOpen = (change: WaitingChange): boolean => change.problems.length === 0;
  const open = new Map([...waiting].filter(([, change]) => isOpen(change)));
  const others = [...held].filter(([name]) => !open.has(name)).map(([, each]) => each);
  return [...others, ...open.values()];
}
