/** Which of the records that say the same a question is about. */
export interface RecordScope {
  /** By ordinal, once the question was split; null while it is about all of them. */
  readonly ownRecords: readonly number[] | null;
}

/** Tells whether a question with that scope is about a record. */
export function isWithin({ ownRecords }: RecordScope): (ordinal: number) => boolean {
  const own = ownRecords && new Set(ownRecords);
  return (ordinal) => own === null || own.has(ordinal);
}
