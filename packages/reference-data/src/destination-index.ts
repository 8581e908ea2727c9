import table from '../data/destination-index.json' with { type: 'json' };
import { checkedTable } from './edition.ts';

/** A factor of the destination index: 0 no, 0.5 partly, 1 yes, null not known. */
export type TieFactor = '0' | '0.5' | '1' | null;

/** What the law of a destination lets an employer do, for one class of permit and one sector. */
export interface DestinationRow {
  readonly iso2: string;
  /** A class of permit in the words of the coding; {@link LOW_WAGE} for low-wage work whatever the permit. */
  readonly visaClass: string;
  /** A sector key, or `all`. `MAN` holds for all of its sub-sectors. */
  readonly sector: string;
  /** F1: the permit ties the worker to a single employer. */
  readonly F1: TieFactor;
  /** F2: the worker needs consent to leave the job or the country. */
  readonly F2: TieFactor;
  /** F3: leaving without permission ("absconding") is an offence. */
  readonly F3: TieFactor;
  /** F4: migrants are barred from unions. */
  readonly F4: TieFactor;
  /** F5: the sector is outside the labour law. */
  readonly F5: TieFactor;
  /** The statute. */
  readonly source: string;
  /** Year from which the law holds as coded. */
  readonly date: string;
  readonly confidence: 'high' | 'medium' | 'low';
  /** 1: coded from what others say of the law, which nobody has read for it; 0: the text was read. */
  readonly secondHand: 0 | 1;
}

/** Class of the rows that hold for low-wage work whatever the permit. */
const LOW_WAGE = 'all low-wage';

/** The destination index as it ships. */
export const destinationIndexTable = checkedTable(table);

const byIso2 = Map.groupBy(
  destinationIndexTable.rows.map(
    ([iso2, visaClass, sector, F1, F2, F3, F4, F5, source, date, confidence, secondHand]) =>
      ({ iso2, visaClass, sector, F1, F2, F3, F4, F5, source, date, confidence, secondHand }) as DestinationRow,
  ),
  (row) => row.iso2,
);

/** The rows of a destination: none where nobody has coded its law, which means that D is unknown there and not that it is 0. */
export function destinationRows(iso2: string): readonly DestinationRow[] {
  return byIso2.get(iso2) ?? [];
}

/**
 * The rows that may hold for some work, the most exact first to be found: of the class and the sector, of the sector, of the class in every sector, of low-wage
 * work. Several where the class is unknown and the sector has rows of several: the highest of them holds.
 * @param visaClass as the supplier or the buyer wrote it, or null
 */
export function destinationRowsFor(
  iso2: string,
  sector: string | null,
  visaClass: string | null,
): readonly DestinationRow[] {
  const rows = destinationRows(iso2);
  const ofSector = rows.filter((row) => sector !== null && isOfSector(row.sector, sector));
  const ofAll = rows.filter((row) => row.sector === 'all');
  const isOfClass = (row: DestinationRow): boolean => visaClass !== null && namesOf(row).has(folded(visaClass));
  const levels = [
    ofSector.filter(isOfClass),
    ofSector,
    ofAll.filter(isOfClass),
    ofAll.filter((row) => row.visaClass === LOW_WAGE),
  ];
  return levels.find((level) => level.length > 0) ?? [];
}

function isOfSector(coded: string, sector: string): boolean {
  return coded === sector || (coded === 'MAN' && sector.startsWith('MAN-'));
}

function folded(text: string): string {
  return text
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** What a class is called: the whole, without what stands in brackets, and each of several divided by commas. */
function namesOf({ visaClass }: DestinationRow): ReadonlySet<string> {
  const bare = visaClass.replaceAll(/\([^)]*\)/g, '');
  return new Set([visaClass, bare, ...bare.split(',')].map(folded).filter((name) => name !== ''));
}
