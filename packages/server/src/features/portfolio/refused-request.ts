/** A request that no page of ours makes: told as a bad request, with a code and no more. */
export class RefusedRequest extends Error {
  readonly code: string;
  /** Of HTTP. */
  readonly statusCode = 400;

  constructor(code: string) {
    super(code);
    this.code = code;
  }
}
