/** A request that none of our pages makes; answered as a bad request with only a code. */
export class RefusedRequest extends Error {
  readonly code: string;
  /** HTTP status. */
  readonly statusCode = 400;

  constructor(code: string) {
    super(code);
    this.code = code;
  }
}
