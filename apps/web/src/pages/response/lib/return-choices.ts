/** Why one question is to be returned. */
export interface ReturnChoice {
  readonly reason: string;
  readonly note: string;
  /** Key of the paper that is asked for; null if none is. */
  readonly evidence: string | null;
}

/** What is chosen to be returned and not sent yet, with the states before, the last one last. */
export interface ReturnChoices {
  readonly chosen: ReadonlyMap<string, ReturnChoice>;
  readonly before: readonly ReadonlyMap<string, ReturnChoice>[];
}

export const NO_CHOICES: ReturnChoices = { chosen: new Map(), before: [] };

/** Chooses a question, anew if it was chosen already; null takes it out. */
export function choose(
  { chosen, before }: ReturnChoices,
  question: string,
  choice: ReturnChoice | null,
): ReturnChoices {
  const others = [...chosen].filter(([key]) => key !== question);
  return {
    chosen: new Map(choice === null ? others : [...others, [question, choice]]),
    before: [...before, chosen],
  };
}

/** As it was before the last choice. */
export function undone(choices: ReturnChoices): ReturnChoices {
  const last = choices.before.at(-1);
  return last === undefined ? choices : { chosen: last, before: choices.before.slice(0, -1) };
}
