/** Which page is asked for. */
export interface AskedPage {
  /** From 1. */
  readonly page: number;
  /** In points. */
  readonly width: number;
  /** Aborted once nobody waits for the answer. */
  readonly signal?: AbortSignal;
}
