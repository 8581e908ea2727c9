/** Ends a run with exit code 2 and one sentence: what was read, why it cannot be used, what to do. */
export class Refusal extends Error {
  constructor(sentence: string) {
    super(sentence);
    this.name = 'Refusal';
  }
}

/** Ends a run with exit code 1 after everything was said: what was asked about does not hold. */
export class FailedCheck extends Error {}

/** Ends a run with exit code 3: nothing has changed in a pack, and who signed it is not proven. */
export class UnprovenSender extends Error {}
