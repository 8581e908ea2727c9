/** Ends a run with exit code 2 and one sentence: what was read, why it cannot be used, what to do. */
export class Refusal extends Error {
  constructor(sentence: string) {
    super(sentence);
    this.name = 'Refusal';
  }
}
