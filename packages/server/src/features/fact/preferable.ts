import { HAND_FORMS } from '@plumbline/facts';

const PREFERABLE: ReadonlySet<string> = new Set(HAND_FORMS.flatMap(({ facts }) => facts));

/** Whether a person can prefer one source of a fact: of those that a desk can state. What the service works out, and responses to findings, go by their own rules. */
export function isPreferable(fact: string): boolean {
  return PREFERABLE.has(fact);
}
