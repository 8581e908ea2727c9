import table from '../data/destination-index.json' with { type: 'json' };
import { checkedTable } from './edition.ts';

/** A factor of the destination index: 0 no, 0.5 partly, 1 yes, null not coded. */
export type TieFactor = '0' | '0.5' | '1' | null;

/** What the law of a destination lets an employer do, for one visa class and sector. */
export interface DestinationRow {
  readonly iso2: string;
  /** A visa class, or `all`. */
  readonly visaClass: string;
  /** A sector key, or `all`. Where a row of the sector and the row for all both hold, the higher D counts: coding more of a destination never lowers it. */
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
  readonly source: string;
  /** Date of the law as coded, ISO 8601. */
  readonly date: string;
  /** How sure the source is of its coding. */
  readonly confidence: 'high' | 'low';
}

/** The destination index as it ships. */
export const destinationIndexTable = checkedTable(table);

const byIso2 = Map.groupBy(
  destinationIndexTable.rows.map(
    ([iso2, visaClass, sector, F1, F2, F3, F4, F5, source, date, confidence]) =>
      ({ iso2, visaClass, sector, F1, F2, F3, F4, F5, source, date, confidence }) as DestinationRow,
  ),
  (row) => row.iso2,
);

/** The rows of a destination: none where nobody has coded its law, which means that D is unknown there and not that it is 0. */
export function destinationRows(iso2: string): readonly DestinationRow[] {
  return byIso2.get(iso2) ?? [];
}
