import { useCallback, useEffect, useRef, useState } from 'react';

import { itemAsked, withAnswer, type Answer, type Answers, type Asked, type Place } from '@plumbline/questionnaire';

import { saveAnswers, type AnswerChange, type ChangeOutcome, type Draft } from '../../../service/answering.ts';

/** `waiting`: the service could not be reached; it is tried again by itself. `closed`: answers are taken no more, in the service's words. */
export type Saving =
  { readonly state: 'saved' | 'saving' | 'waiting' } | { readonly state: 'closed'; readonly text: string };

/** An answer of somebody else that was replaced. It can be put back. */
export interface Replaced {
  readonly item: string;
  readonly place: Place;
  readonly answer: Answer | null;
}

/** Milliseconds of quiet after which what is typed is sent. */
const QUIET = 400;
const BETWEEN_TRIES = 3000;
const MOST_CHANGES = 50;

const keyOf = (item: string, place: Place): string => `${item} ${place ?? ''}`;

/** The answers on this page, which are sent as they change, in order. */
export interface AnswersInHand {
  readonly answers: Answers;
  readonly saving: Saving;
  /** Answers that wait to be sent. */
  readonly waiting: number;
  readonly replaced: readonly Replaced[];
  /** Fields that the service refused, as codes by item and place. */
  readonly problems: ReadonlyMap<string, ChangeOutcome['problems']>;
  readonly change: (item: string, place: Place, answer: Answer | null) => void;
  readonly putBack: (replaced: Replaced) => void;
  /** Resolves when everything is sent, with whether it was. */
  readonly flush: () => Promise<boolean>;
}

export function useAnswers(draft: Draft, asked: Asked): AnswersInHand {
  const [answers, setAnswers] = useState<Answers>(() =>
    draft.answers.reduce<Answers>((all, { item, place, answer }) => {
      const found = itemAsked(asked, item);
      return found === undefined ? all : withAnswer(all, found, place, answer ?? undefined);
    }, {}),
  );
  const [saving, setSaving] = useState<Saving>({ state: 'saved' });
  const [replaced, setReplaced] = useState<readonly Replaced[]>([]);
  const [problems, setProblems] = useState<ReadonlyMap<string, ChangeOutcome['problems']>>(new Map());
  const [waiting, setWaiting] = useState(0);
  const versions = useRef(new Map(draft.answers.map(({ item, place, version }) => [keyOf(item, place), version])));
  const pending = useRef(new Map<string, AnswerChange>());
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  const running = useRef<Promise<boolean> | null>(null);

  const take = useCallback((change: AnswerChange, { version, replaced: other, problems: found }: ChangeOutcome) => {
    const key = keyOf(change.item, change.place);
    // Something was typed while this was on its way: it is still to be sent.
    if (pending.current.get(key)?.id === change.id) pending.current.delete(key);
    if (version !== null) versions.current.set(key, version);
    setProblems((before) => new Map([...before, [key, found]]));
    if (other !== null)
      setReplaced((before) => [...before, { item: change.item, place: change.place, answer: other.answer }]);
  }, []);

  const sendAll = useCallback(async (): Promise<boolean> => {
    while (pending.current.size > 0) {
      const changes = [...pending.current.values()]
        .slice(0, MOST_CHANGES)
        .map((change) => ({ ...change, base: versions.current.get(keyOf(change.item, change.place)) ?? 0 }));
      setSaving({ state: 'saving' });
      const answer = await saveAnswers(draft.requestId, changes);
      if ('problem' in answer) {
        const isOver = answer.problem === 'refused' || answer.problem === 'expired';
        setSaving(isOver ? { state: 'closed', text: answer.errors[0]?.message ?? '' } : { state: 'waiting' });
        return false;
      }
      answer.content.outcomes.forEach((outcome, at) => {
        const change = changes[at];
        if (change !== undefined) take(change, outcome);
      });
      setWaiting(pending.current.size);
    }
    setSaving({ state: 'saved' });
    return true;
  }, [draft.requestId, take]);

  const flush = useCallback(async (): Promise<boolean> => {
    clearTimeout(timer.current);
    running.current ??= sendAll().finally(() => {
      running.current = null;
    });
    const isSent = await running.current;
    if (!isSent) timer.current = setTimeout(() => void flush(), BETWEEN_TRIES);
    return isSent;
  }, [sendAll]);

  const change = useCallback(
    (item: string, place: Place, answer: Answer | null) => {
      const found = itemAsked(asked, item);
      if (found === undefined) return;
      setAnswers((before) => withAnswer(before, found, place, answer ?? undefined));
      pending.current.set(keyOf(item, place), { id: crypto.randomUUID(), item, place, answer, base: 0 });
      setWaiting(pending.current.size);
      clearTimeout(timer.current);
      timer.current = setTimeout(() => void flush(), QUIET);
    },
    [asked, flush],
  );

  const putBack = useCallback(
    (earlier: Replaced) => {
      setReplaced((before) => before.filter((each) => each !== earlier));
      change(earlier.item, earlier.place, earlier.answer);
    },
    [change],
  );

  useEffect(() => {
    const leave = () => void flush();
    window.addEventListener('pagehide', leave);
    window.addEventListener('online', leave);
    return () => {
      window.removeEventListener('pagehide', leave);
      window.removeEventListener('online', leave);
      clearTimeout(timer.current);
    };
  }, [flush]);

  return { answers, saving, waiting, replaced, problems, change, putBack, flush };
}
