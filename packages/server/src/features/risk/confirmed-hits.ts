import { agreement, sameName } from '@plumbline/matching';
import type { ListEntry, ScreeningHit, ScreeningList } from '@plumbline/matching';
import type { ConfirmedEntry } from './dispositions.ts';

/** A list without ids of its own numbers its rows, and another edition numbers them otherwise. */
const ROW_NUMBER = /^\d+$/;

/**
 * The entries that a supplier was said to be, as the lists in force have them, each once. They are met as if by an identifier; nothing is met where an entry
 * was taken off its list. @param country of the supplier, ISO 3166-1 alpha-2; null when unknown
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
      });
    }
  }
  return [...hits.values()];
}

/** The entry of that id while it bears the name; where ids are numbers of rows, else what bears the name; else the entry of that id under a like name. */
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
