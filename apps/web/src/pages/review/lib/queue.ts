/** The order in which questions are put, and which of them were passed over. */
export interface Queue {
  /** Ids of questions that were skipped, oldest first. */
  readonly skipped: readonly string[];
  /** Ids of answers that were given since the page was opened, oldest first. */
  readonly answered: readonly string[];
  /** A question that is put next whatever its weight: its answer was just taken back. */
  readonly first: string | null;
}

export const EMPTY_QUEUE: Queue = { skipped: [], answered: [], first: null };

/** The question that is put now, or undefined when every one that was read was skipped. */
export function currentOf<Question extends { readonly id: string }>(
  questions: readonly Question[],
  { skipped, first }: Queue,
): Question | undefined {
  return questions.find(({ id }) => id === first) ?? questions.find(({ id }) => !skipped.includes(id));
}

export function skip(queue: Queue, id: string): Queue {
  return { ...queue, skipped: [...queue.skipped.filter((one) => one !== id), id], first: null };
}

export function answer(queue: Queue, answerId: string): Queue {
  return { ...queue, answered: [...queue.answered, answerId], first: null };
}

/** The last answer was taken back: its question is put again at once. */
export function takeBack(queue: Queue, answerId: string, questionId: string | null): Queue {
  return {
    skipped: queue.skipped.filter((id) => id !== questionId),
    answered: queue.answered.filter((id) => id !== answerId),
    first: questionId,
  };
}

/** Which question this is of how many, counting what was answered and skipped before it. */
export function progressOf(queue: Queue, open: number): { readonly place: number; readonly total: number } {
  const answered = queue.answered.length;
  return { place: Math.min(answered + queue.skipped.length + 1, answered + open), total: answered + open };
}
