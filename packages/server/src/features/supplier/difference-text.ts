import { FACTS, type FactKey, type FactValues, type Money } from '@plumbline/facts';
import type { StoredDifference } from './compare-record.ts';
import { factText, moneyText, type Wording } from './fact-text.ts';

const facts: ReadonlySet<string> = new Set(FACTS.map(({ key }) => key));
const longest = 500;

/** One change that a source makes, in the reader's language. */
export interface DifferenceText {
  readonly field: string;
  readonly name: string;
  readonly site: string | null;
  readonly before: string | null;
  readonly after: string | null;
}

function isDeclined(value: unknown): boolean {
  return typeof value === 'object' && value !== null && 'state' in value;
}

/** A value of a difference as text; null if there is none. */
function valueText(fact: string, value: unknown, wording: Wording): string | null {
  if (value === null || value === undefined) return null;
  if (isDeclined(value)) return wording.say('difference.declined');
  if (facts.has(fact)) return factText(fact as FactKey, value as FactValues[FactKey], wording);
  if (fact === 'spend') return (value as readonly Money[]).map((each) => moneyText(each, wording)).join('; ');
  if (value === true) return wording.say('value.yes');
  if (Array.isArray(value)) return value.map(String).join('; ');
  return typeof value === 'string' || typeof value === 'number' ? String(value) : null;
}

/** @param siteNames names by key of the site */
export function differenceText(
  { subject, input, fact, before, after }: StoredDifference,
  siteNames: ReadonlyMap<string, string | null>,
  wording: Wording,
): DifferenceText {
  const name = facts.has(fact) ? wording.say(`fact.${fact}`) : wording.say(`difference.detail.${fact}`);
  return {
    field: fact,
    name: input === undefined ? name : wording.say('difference.of-input', { name, input }),
    site: subject === null ? null : (siteNames.get(subject) ?? null),
    before: valueText(fact, before, wording)?.slice(0, longest) ?? null,
    after: valueText(fact, after, wording)?.slice(0, longest) ?? null,
  };
}
