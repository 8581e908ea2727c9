import type { FactKey, Observation, Observations, SupplierDossier } from '@plumbline/facts';
import type { Item } from '@plumbline/questionnaire';
import { factText, type Wording } from '../supplier/fact-text.ts';
import { siteTitle } from '../supplier/site-title.ts';

/** Something that was known of what a question asks, from others than the answers. */
export interface KnownFact {
  readonly name: string;
  /** The site that it is about, or the supplier. */
  readonly subject: string;
  readonly value: string;
  readonly source: string;
  /** ISO 8601 */
  readonly evidenceDate: string;
}

/** What is known of the facts that a question feeds. What workers said is left out, and what is sealed is in no dossier. */
export function knownOf(
  { feeds = [] }: Item,
  { name, observations, sites }: SupplierDossier,
  wording: Wording,
): KnownFact[] {
  const keys = [...new Set(feeds.filter(({ detail }) => detail !== true).map(({ fact }) => fact))];
  const subjects: readonly (readonly [string, Observations])[] = [
    [name, observations],
    ...sites.map((site) => [siteTitle(site, name), site.observations] as const),
  ];
  return keys.flatMap((key) =>
    subjects.flatMap(([subject, said]) => {
      const observation = said[key];
      return observation === undefined ? [] : knownFact(key, subject, observation, wording);
    }),
  );
}

function knownFact(key: FactKey, subject: string, observation: Observation, wording: Wording): KnownFact[] {
  const { state, value, source, protection, evidenceDate } = observation;
  if (source.kind === 'worker' || protection === 'sealed' || state !== 'known' || value === null) return [];
  return [
    {
      name: wording.say(`fact.${key}`),
      subject,
      value: factText(key, value, wording),
      source: wording.say(`source.${source.kind}`),
      evidenceDate,
    },
  ];
}
