/** Every code that has a text. Each `*.messages.ts` adds the keys of its English locale file, so that a code without a text does not compile. */
export interface TextsByCode {}

export type TextCode = keyof TextsByCode;

/** The codes after a prefix, such as `errors.`. */
export type CodesAfter<Prefix extends string> = TextCode extends infer Key
  ? Key extends `${Prefix}${infer Code}`
    ? Code
    : never
  : never;
