import { agreement, editionOf, sameName } from '@plumbline/matching';
import type { ListEntry, ScreeningHit, ScreeningList } from '@plumbline/matching';
import type { ConfirmedEntry } from './dispositions.ts';

/** A list without its own ids numbers its rows, and each edition numbers them differently. */
const ROW_NUMBER = /^\d+$/;

/**
 * The entries in the lists in force that a person confirmed as the supplier, without duplicates. They count as matched by identifier. An entry that was taken
 * off its list gives no hit.
 * @param country of the supplier, ISO 3166-1 alpha-2; null when unknown
 */
export function confirmedHits(
  lists: readonly ScreeningList[],
  confirmed: readonly ConfirmedEntry[],
  country: string | null,
): ScreeningHit[] {
  const hits = new Map<ListEntry, ScreeningHit>();
  for (const each of confirmed) {
    const list = lists.find(({ name }) => name === each.list);
    if (list === undefined) continue;
    for (const entry of meantBy(each, list.entries)) {
      hits.set(entry, {
        list: list.name,
        kind: list.kind,
        entry: entry.id,
        subject: entry.subject,
        listedName: entry.names[0] ?? each.listedName,
        how: 'identifier',
        matchedOn: each.matchedOn,
        country: agreement(entry, country),
        status: entry.status,
        hs: entry.hs,
        ...editionOf(list),
      });
    }
  }
  return [...hits.values()];
}

/** The entry with that id and name; otherwise, if ids are row numbers, entries with the name; otherwise the entry with that id and a similar name. */
function meantBy({ entry, listedName }: ConfirmedEntry, entries: readonly ListEntry[]): readonly ListEntry[] {
  const own = entries.filter(({ id }) => id === entry);
  const bearing = (among: readonly ListEntry[]) => among.filter(({ names }) => names.includes(listedName));
  const choices = [
    bearing(own),
    ROW_NUMBER.test(entry) ? bearing(entries) : [],
    own.filter(({ names }) => names.some((name) => sameName(name, listedName))),
  ];
  return choices.find((choice) => choice.length > 0) ?? [];
}
