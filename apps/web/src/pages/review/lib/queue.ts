interface Question {
  readonly id: string;
  /** Counted up when it is answered and when that is taken back. */
  readonly version: number;
}

interface GivenAnswer {
  readonly answerId: string;
  readonly question: Question;
}

/** The order in which questions are put, and which of them were passed over. */
export interface Queue {
  /** Ids of questions that were skipped, oldest first. */
  readonly skipped: readonly string[];
  /** Answers that were given since the page was opened, oldest first. */
  readonly answered: readonly GivenAnswer[];
  /** A question that is put next whatever its weight: its answer was just taken back. */
  readonly first: string | null;
}

export const EMPTY_QUEUE: Queue = { skipped: [], answered: [], first: null };

/** The questions that are still open: those that were read, without what was answered since. */
export function openOf<Read extends Question>(questions: readonly Read[], { answered }: Queue): readonly Read[] {
  return questions.filter(
    ({ id, version }) => !answered.some(({ question }) => question.id === id && question.version === version),
  );
}

/** The question that is put now, or undefined when every one that is open was skipped. */
export function currentOf<Read extends Question>(open: readonly Read[], { skipped, first }: Queue): Read | undefined {
  return open.find(({ id }) => id === first) ?? open.find(({ id }) => !skipped.includes(id));
}

export function skip(queue: Queue, id: string): Queue {
  return { ...queue, skipped: [...queue.skipped.filter((one) => one !== id), id], first: null };
}

export function answer(queue: Queue, given: GivenAnswer): Queue {
  return { ...queue, answered: [...queue.answered, given], first: null };
}

/** The last answer was taken back: its question is put again at once. */
export function takeBack(queue: Queue, answerId: string, questionId: string | null): Queue {
  return {
    skipped: queue.skipped.filter((id) => id !== questionId),
    answered: queue.answered.filter((given) => given.answerId !== answerId),
    first: questionId,
  };
}

/** Which question this is of how many, counting what was answered and skipped before it. */
export function progressOf(queue: Queue, open: number): { readonly place: number; readonly total: number } {
  const answered = queue.answered.length;
  return { place: Math.min(answered + queue.skipped.length + 1, answered + open), total: answered + open };
}
