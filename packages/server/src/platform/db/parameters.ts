/** Collects the parameters of a statement; the SQL holds only placeholders. The first is the organisation. */
export class Parameters {
  readonly values: unknown[];

  constructor(organisationId: string) {
    this.values = [organisationId];
  }

  /** Adds a value and returns its placeholder. */
  add(value: unknown, type: string): string {
    this.values.push(value);
    return `$${String(this.values.length)}::${type}`;
  }
}
