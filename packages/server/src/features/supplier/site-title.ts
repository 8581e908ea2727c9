import type { SiteDossier } from '@plumbline/facts';

/** The title of a site. A household shows its district, never a name that tells whose home it is. */
export function siteTitle({ name, observations }: SiteDossier, supplierName: string): string {
  const isHome = observations['place.siteType']?.value === 'private-household';
  return (isHome ? observations['place.subdivision']?.value : name) ?? supplierName;
}
