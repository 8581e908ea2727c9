/** A statement as a code and its parameters; texts live in locale files, so that each reader gets their own language. */
export interface Explained {
  readonly code: string;
  readonly parameters: Readonly<Record<string, string | number>>;
}
