import { WHOLE_SUPPLIER } from '@plumbline/facts';
import type { SiteDossier, SupplierDossier } from '@plumbline/facts';

export function openSites({ sites }: SupplierDossier): readonly SiteDossier[] {
  return sites.filter(({ closed }) => closed !== true);
}

/**
 * The sites whose workers add up to those of the supplier. A row without a place is about the whole supplier, so that its number has those of the sites in it:
 * either it counts or they do, whichever are more.
 */
export function countedSites(dossier: SupplierDossier): readonly SiteDossier[] {
  const open = openSites(dossier);
  const whole = open.find(({ key }) => key === WHOLE_SUPPLIER);
  const parts = open.filter((site) => site !== whole);
  const total = whole?.observations['workforce.total']?.value ?? null;
  const ofParts = parts.flatMap((site) => site.observations['workforce.total']?.value ?? []);
  if (whole === undefined || total === null || ofParts.length === 0) return open;
  return total >= ofParts.reduce((sum, workers) => sum + workers, 0) ? [whole] : parts;
}
