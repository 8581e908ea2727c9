import type { Label } from '@plumbline/risk';
import type { StoredFlag, StoredResult } from './stored-result.ts';

/** A result as far as people were told of it: what the next one is compared with. */
export interface ToldResult {
  readonly methodology: string;
  readonly label: Label;
  readonly result: Pick<StoredResult, 'flags' | 'decisive'>;
  /** When something decisive last worsened, as an instant that PostgreSQL reads; null if it never did. */
  readonly worsenedAt: string | null;
  /** Answers that stand, but came together with one that was taken back, so that nothing of them is told yet. */
  readonly answers?: readonly string[];
  /** True if the answers took part in the first result: without them nothing was told before. */
  readonly isFirst?: boolean;
}

/** A result of a supplier and the answers that made it different from the one before. */
export interface PastResult extends Pick<ToldResult, 'methodology' | 'label' | 'result'> {
  readonly answers: readonly string[];
}

/**
 * The last result of a supplier without what some answers did: each result that one of them took part in is gone back on, the newest first. What moved
 * besides, before or since, stays. Null if they took part in none.
 * @param history all results of the supplier, the oldest first
 * @param takenBack ids of the answers
 */
export function withoutAnswers(
  history: readonly PastResult[],
  takenBack: ReadonlySet<string>,
): Omit<ToldResult, 'worsenedAt'> | null {
  const last = history.at(-1);
  const steps = [...history.entries()].filter(([, { answers }]) => answers.some((id) => takenBack.has(id)));
  if (last === undefined || steps.length === 0) return null;
  let told: Told = last;
  for (const [place, after] of steps.toReversed()) {
    const before = history[place - 1];
    if (before !== undefined) told = goneBack(told, before, after);
  }
  const standing = steps.flatMap(([, { answers }]) => answers.filter((id) => !takenBack.has(id)));
  return {
    methodology: last.methodology,
    label: told.label,
    result: told.result,
    answers: [...new Set(standing)],
    isFirst: steps[0]?.[0] === 0,
  };
}

type Told = Pick<ToldResult, 'label' | 'result'>;

/** What was told, without the step from one result to the next. */
function goneBack({ label, result }: Told, before: Told, after: Told): Told {
  const had = new Set(before.result.flags.map(textOf));
  const has = new Set(after.result.flags.map(textOf));
  const gone = before.result.flags.filter((flag) => !has.has(textOf(flag)));
  const flags = [...result.flags.filter((flag) => !has.has(textOf(flag)) || had.has(textOf(flag))), ...gone];
  const decisive: Record<string, number> = { ...result.decisive };
  for (const key of new Set([...Object.keys(before.result.decisive), ...Object.keys(after.result.decisive)])) {
    const [was, is] = [before.result.decisive[key], after.result.decisive[key]];
    if (was === is) continue;
    if (was === undefined) delete decisive[key];
    else decisive[key] = was;
  }
  return { label: label === after.label ? before.label : label, result: { flags, decisive } };
}

/** The flag and the response to it: another response is a change. */
function textOf({ ruleId, key, response = 'none' }: StoredFlag): string {
  return JSON.stringify([ruleId, key, response]);
}
