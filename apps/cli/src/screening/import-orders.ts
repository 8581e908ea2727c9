import { editionOf } from '@plumbline/matching';
import type { ScreeningList } from '@plumbline/matching';
import type { ImportOrder } from '@plumbline/risk';

/** The orders of the lists against all goods of some kinds from a country, one for each country. */
export function importOrders(lists: readonly ScreeningList[]): ImportOrder[] {
  return lists
    .filter(({ kind }) => kind === 'wro')
    .flatMap((list) =>
      list.entries
        .filter(({ subject, hs }) => subject === 'order' && hs.length > 0)
        .flatMap(({ id, countries, hs, status }) =>
          countries.map((country) => ({ list: list.name, entry: id, country, hs, status, ...editionOf(list) })),
        ),
    );
}
