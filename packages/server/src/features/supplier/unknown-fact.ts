import type { SupplierDossier } from '@plumbline/facts';
import type { Say } from '../../platform/text/texts.ts';
import { siteTitle } from './site-title.ts';

/** Sites that are named; the others are counted. */
const NAMED = 3;

/**
 * What a fact is called in a list of what is not known: with the sites that do not tell it, where others of the same supplier do. Without them the list would
 * say of the supplier what another view shows as known. Where all tell it and a rule still waits, it is wanted more closely: yarn, without of what.
 */
export function unknownFactName(fact: string, { name, sites }: SupplierDossier, say: Say): string {
  const title = say(`fact.${fact}`);
  const without = sites.filter(({ observations }) => {
    const known: Readonly<Record<string, { readonly state: string } | undefined>> = observations;
    return known[fact]?.state !== 'known';
  });
  if (without.length === sites.length) return title;
  if (without.length === 0) return say('fact-unknown.closer', { title });
  const named = [...new Set(without.map((site) => siteTitle(site, name)))];
  const more = Math.max(named.length - NAMED, 0);
  return say('fact-unknown.at', { title, sites: named.slice(0, NAMED).join(', '), more });
}
