import type { Answers, Row } from '../src/index.ts';

type Said = Row | readonly Row[];

/** An item answered in the way that speaks against a supplier and in the way that speaks for it, and the rules that tell the two apart. */
export interface Tried {
  readonly item: string;
  readonly yes: Said;
  readonly no: Said;
  /** Rules that hold on `yes`, and do not on `no`. */
  readonly rules: readonly string[];
  /** Rules that hold where the answer is refused, and not where nobody asked. */
  readonly refused?: readonly string[];
  /** Rules that hold where the supplier does not know, and not where nobody asked. */
  readonly unknown?: readonly string[];
  /** What else has to be said for the item to be asked, or for its rules to be reached. */
  readonly beside?: Answers;
}
