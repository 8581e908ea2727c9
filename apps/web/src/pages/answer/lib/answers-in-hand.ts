import {
  itemAsked,
  typedSoFar,
  withAnswer,
  type Answer,
  type Answers,
  type Asked,
  type LanguageCode,
  type Place,
} from '@plumbline/questionnaire';

import type { Refused } from '../../../service/session.ts';
import type { AnswerDevice } from './answer-device.ts';
import {
  nameOf,
  notTaken,
  refreshed,
  seen,
  settled,
  shownAnswers,
  toSend,
  typed,
  withKept,
  type AnswerQueue,
  type Replaced,
  type Sent,
  type WaitingChange,
} from './answer-queue.ts';
import type { AnswerChange, AnswersNow, AnswerService, ChangeOutcome, HandOver } from '../../../service/answering.ts';

/** `waiting`: the service could not be reached, and is tried again. `closed`: it takes no more answers of this device. */
export type Line = 'saved' | 'saving' | 'waiting' | 'closed';

/** What the pages show. */
export interface InHand {
  /** What counts: without fields that were not taken. */
  readonly answers: Answers;
  readonly queue: AnswerQueue;
  readonly line: Line;
  /** Why answers are taken no more. */
  readonly refused: Refused | null;
  /** Whether what waits outlives the page. */
  readonly isKept: boolean;
  readonly handOvers: readonly HandOver[];
  /** Whether the state of the request has changed meanwhile: somebody has submitted, or the buyer has withdrawn or accepted. */
  readonly isOver: boolean;
}

/** What the page begins with. */
export interface Opened {
  readonly queue: AnswerQueue;
  readonly now: Pick<AnswersNow, 'mark' | 'state' | 'beside' | 'handOvers'>;
  /** In which the questions are shown at first. */
  readonly language: LanguageCode;
  /** The service could not be reached: this is what the device had kept. */
  readonly isDown: boolean;
}

/** What one tab tells the others of this browser. */
export type TabMessage = { readonly typed: WaitingChange } | { readonly sent: Sent; readonly outcome: ChangeOutcome };

/** What is outside of the page. */
export interface Surroundings {
  readonly service: Pick<AnswerService, 'save' | 'changes'>;
  /** Null where the browser keeps nothing. */
  readonly device: AnswerDevice | null;
  /** Runs work while no other tab does. */
  readonly alone: <Result>(work: () => Promise<Result>) => Promise<Result>;
  readonly tell: (message: TabMessage) => void;
  readonly newId: () => string;
  readonly now: () => number;
}

/** Milliseconds of quiet after which what was typed is sent, and between tries without a line: twice as long each time, up to a minute. */
const QUIET = 400;
const FIRST_WAIT = 3000;
const LONGEST_WAIT = 60_000;
/** How many changes the service takes at once. */
const MOST_CHANGES = 50;

/** The answers that a respondent works on: kept on the device as they are typed, sent in order when there is a line. */
export class AnswersInHand {
  readonly #asked: Asked;
  readonly #around: Surroundings;
  readonly #listeners = new Set<() => void>();
  #now: InHand;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #wait = FIRST_WAIT;
  #most = MOST_CHANGES;
  /** A change that was not taken once: a line that comes and goes shows itself so too. */
  #suspect: string | null = null;
  readonly #state: AnswersNow['state'];
  #mark: string;
  #beside: Answers;
  #language: LanguageCode;

  constructor(asked: Asked, { queue, now, language, isDown }: Opened, around: Surroundings) {
    this.#asked = asked;
    this.#around = around;
    this.#state = now.state;
    this.#mark = now.mark;
    this.#beside = now.beside;
    this.#language = language;
    this.#now = {
      ...{ answers: this.#answersOf(queue), queue, line: isDown || queue.waiting.size > 0 ? 'waiting' : 'saved' },
      ...{ refused: null, isKept: around.device !== null, handOvers: now.handOvers, isOver: false },
    };
  }

  readonly snapshot = (): InHand => this.#now;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** From now on the questions are shown in this language, which is kept with every answer. */
  showIn(language: LanguageCode): void {
    this.#language = language;
  }

  /** @param answer null takes the answer out */
  readonly change = (item: string, place: Place, answer: Answer | null): void => {
    const { newId, now, tell } = this.#around;
    const { queue, change } = typed(this.#now.queue, { item, place, answer, language: this.#language }, newId(), now());
    this.#show({ queue });
    this.#keep(nameOf(change), null);
    tell({ typed: change });
    this.#sendIn(QUIET);
  };

  readonly putBack = (replaced: Replaced): void => {
    this.dismiss(replaced);
    this.change(replaced.item, replaced.place, replaced.answer);
  };

  readonly dismiss = (replaced: Replaced): void => this.#show({ queue: seen(this.#now.queue, replaced) });

  /** Takes over what another tab did. */
  hear(message: TabMessage): void {
    const { queue } = this.#now;
    if ('typed' in message) this.#show({ queue: withKept(queue, [message.typed]) });
    else this.#show({ queue: settled(queue, message.sent, message.outcome) });
  }

  /** Sends what waits. @returns whether the service has all of it now */
  readonly send = async (): Promise<boolean> => {
    clearTimeout(this.#timer);
    const isSent = await this.#around.alone(() => this.#sendAll());
    if (this.#now.line === 'waiting') {
      this.#sendIn(this.#wait);
      this.#wait = Math.min(this.#wait * 2, LONGEST_WAIT);
    } else {
      this.#wait = FIRST_WAIT;
    }
    return isSent;
  };

  /** Takes over what others have done meanwhile. @returns whether the service could be reached */
  readonly look = async (): Promise<boolean> => {
    if (this.#now.line === 'closed') return false;
    const answer = await this.#around.service.changes(this.#mark);
    if ('problem' in answer) return this.#failed(answer);
    const { now } = answer.content;
    if (this.#now.line === 'waiting') this.#show({ line: 'saved' });
    if (now !== null) this.#takeOver(now);
    return true;
  };

  /** Stops sending; what waits stays on the device. */
  end(): void {
    clearTimeout(this.#timer);
    this.#listeners.clear();
  }

  async #sendAll(): Promise<boolean> {
    const kept = await this.#around.device?.answers().catch(() => []);
    this.#show({
      queue: withKept(
        this.#now.queue,
        (kept ?? []).flatMap(({ waiting }) => waiting ?? []),
      ),
    });
    for (;;) {
      const changes = toSend(this.#now.queue, this.#most);
      if (changes.length === 0) break;
      this.#show({ line: 'saving' });
      const answer = await this.#around.service.save(changes.map((each) => this.#asSent(each)));
      if ('content' in answer) {
        answer.content.outcomes.forEach((outcome, at) => this.#settle(changes[at], outcome));
        this.#most = MOST_CHANGES;
      } else if (!(await this.#isAboutOne(answer))) return this.#failed(answer);
      else this.#findRefused(changes);
    }
    // Nothing was sent that would have told whether the line is back.
    if (this.#now.line === 'waiting' && !(await this.look())) return false;
    this.#show({ line: 'saved' });
    return this.#now.queue.waiting.size === 0;
  }

  #failed(refused: Refused): false {
    const isOver = refused.problem === 'refused' || refused.problem === 'expired';
    this.#show(isOver ? { line: 'closed', refused } : { line: 'waiting' });
    return false;
  }

  /** The service is there and takes answers, so that what it did not take must be about one of them. */
  async #isAboutOne({ problem }: Refused): Promise<boolean> {
    if (problem === 'throttled' || problem === 'expired') return false;
    const { service } = this.#around;
    const looked = await service.changes(this.#mark);
    if ('problem' in looked) return false;
    const { now } = looked.content;
    return now === null || now.state === this.#state;
  }

  /** Sends fewer at a time until one is left, which then waits alone. */
  #findRefused(changes: readonly WaitingChange[]): void {
    this.#most = Math.ceil(changes.length / 2);
    const [one] = changes;
    if (changes.length > 1 || one === undefined) return;
    if (this.#suspect !== one.id) {
      this.#suspect = one.id;
      return;
    }
    this.#most = MOST_CHANGES;
    this.#show({ queue: notTaken(this.#now.queue, one) });
    this.#keep(nameOf(one), null);
  }

  #asSent({ id, item, place, answer, base, language, typedAt }: WaitingChange): AnswerChange {
    return { id, item, place, answer, base, language, typedAgo: Math.max(0, this.#around.now() - typedAt) };
  }

  #takeOver({ mark, beside, handOvers, state, answers }: AnswersNow): void {
    this.#mark = mark;
    this.#beside = beside;
    const { held } = this.#now.queue;
    const queue = refreshed(this.#now.queue, answers);
    this.#show({ queue, handOvers, isOver: state !== this.#state });
    for (const [name, now] of queue.held) if (now !== held.get(name)) this.#keep(name, null);
  }

  #settle(sent: WaitingChange | undefined, outcome: ChangeOutcome): void {
    if (sent === undefined) return;
    this.#show({ queue: settled(this.#now.queue, sent, outcome) });
    this.#keep(nameOf(sent), sent.id);
    this.#around.tell({ sent, outcome });
  }

  #keep(name: string, sentId: string | null): void {
    const { held, waiting } = this.#now.queue;
    const answer = { held: held.get(name) ?? null, waiting: waiting.get(name) ?? null };
    this.#around.device?.keep(answer, sentId).catch(() => this.#show({ isKept: false }));
  }

  #sendIn(milliseconds: number): void {
    clearTimeout(this.#timer);
    if (this.#now.line === 'closed') return;
    this.#timer = setTimeout(() => void this.send(), milliseconds);
  }

  #answersOf(queue: AnswerQueue): Answers {
    return shownAnswers(queue).reduce<Answers>((answers, { item, place, answer }) => {
      const found = itemAsked(this.#asked, item);
      const typed = answer === null || found === undefined ? undefined : typedSoFar(found, answer);
      return found === undefined ? answers : withAnswer(answers, found, place, typed);
    }, this.#beside);
  }

  #show(change: Partial<InHand>): void {
    const answers = change.queue === undefined ? this.#now.answers : this.#answersOf(change.queue);
    this.#now = { ...this.#now, answers, ...change };
    for (const listener of this.#listeners) listener();
  }
}
