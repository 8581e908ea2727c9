import type { SectorKey } from '@plumbline/reference-data/sectors';

const familyBySector = new Map<SectorKey, string>();

/** Sectors that are mistaken for each other without harm to the reading: the parts of manufacturing, and those of labour-intensive services. */
export function familyOf(sector: SectorKey): string {
  let family = familyBySector.get(sector);
  if (family === undefined) {
    family = /^(?:MAN|SVC-LI)(?=-|$)/u.exec(sector)?.[0] ?? sector;
    familyBySector.set(sector, family);
  }
  return family;
}

const harmless: ReadonlySet<string> = new Set(['SVC-PROF', 'OTHER']);

/** True for professions, trade and other work, where few workers are at risk. */
export function isHarmless(family: string): boolean {
  return harmless.has(family);
}
