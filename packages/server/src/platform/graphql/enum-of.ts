import { registerEnumType } from '@nestjs/graphql';

/** An enum of the schema for a closed list of words: `job-board` is JOB_BOARD. */
export function enumOf<Word extends string>(name: string, words: readonly Word[]): Readonly<Record<string, Word>> {
  const values = Object.fromEntries(words.map((word) => [word.toUpperCase().replaceAll('-', '_'), word]));
  registerEnumType(values, { name });
  return values;
}
