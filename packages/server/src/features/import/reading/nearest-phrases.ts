import { nearestPhrase, type NearestPhrase } from '@plumbline/intake';
import type { SectorKey } from '@plumbline/reference-data/sectors';

/** Words about work, and sectors that they may mean. */
export interface ReadWork {
  readonly text: string;
  readonly sectors: readonly SectorKey[];
}

export interface NearestPhraseOf extends NearestPhrase {
  readonly sector: SectorKey;
}

/** The phrases that the words are nearest to: one of each sector that has any near. Takes tenths of a second for each sector. */
export async function nearestPhrases({ text, sectors }: ReadWork): Promise<NearestPhraseOf[]> {
  const found = await Promise.all(
    sectors.map(async (sector) => {
      const nearest = await nearestPhrase(text, sector);
      return nearest === null ? [] : [{ sector, ...nearest }];
    }),
  );
  return found.flat();
}
