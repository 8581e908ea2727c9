import { activityPhrases } from '../../../reference-data/src/activity-phrases.ts';

/** `count` phrases of the official indexes from all of their languages, no two alike, the same for the same count. */
export function activityTexts(count: number): string[] {
  const all = [...new Set(activityPhrases.flatMap(({ phrases }) => phrases))];
  const step = Math.max(1, Math.floor(all.length / count));
  return all.filter((_, place) => place % step === 0).slice(0, count);
}
