interface Question {
  readonly id: string;
  /** Goes up with each answer and each undo. */
  readonly version: number;
}

interface GivenAnswer {
  readonly answerId: string;
  readonly question: Question;
}

/** The order of the questions, and which were skipped. */
export interface Queue {
  /** Ids of questions that were skipped, oldest first. */
  readonly skipped: readonly string[];
  /** Answers that were given since the page was opened, oldest first. */
  readonly answered: readonly GivenAnswer[];
  /** A question that comes next because its answer was just undone, or because it was just split or joined. */
  readonly first: string | null;
}

export const EMPTY_QUEUE: Queue = { skipped: [], answered: [], first: null };

/** The open questions: those loaded, without the ones answered since. */
export function openOf<Read extends Question>(questions: readonly Read[], { answered }: Queue): readonly Read[] {
  return questions.filter(
    ({ id, version }) => !answered.some(({ question }) => question.id === id && question.version === version),
  );
}

/** The current question, or undefined when all open ones were skipped. */
export function currentOf<Read extends Question>(open: readonly Read[], { skipped, first }: Queue): Read | undefined {
  return open.find(({ id }) => id === first) ?? open.find(({ id }) => !skipped.includes(id));
}

export function skip(queue: Queue, id: string): Queue {
  return { ...queue, skipped: [...queue.skipped.filter((one) => one !== id), id], first: null };
}

export function answer(queue: Queue, given: GivenAnswer): Queue {
  return { ...queue, answered: [...queue.answered, given], first: null };
}

/** That question comes next. */
export function askNext(queue: Queue, first: string): Queue {
  return { ...queue, skipped: queue.skipped.filter((id) => id !== first), first };
}

/** The last answer was undone: its question comes next. */
export function takeBack(queue: Queue, answerId: string, questionId: string | null): Queue {
  return {
    skipped: queue.skipped.filter((id) => id !== questionId),
    answered: queue.answered.filter((given) => given.answerId !== answerId),
    first: questionId,
  };
}

/** Number of this question and of all, counting those answered and skipped before. */
export function progressOf(queue: Queue, open: number): { readonly place: number; readonly total: number } {
  const answered = queue.answered.length;
  return { place: Math.min(answered + queue.skipped.length + 1, answered + open), total: answered + open };
}
