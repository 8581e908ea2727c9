import { DateTime } from 'luxon';
import type { Say } from '../../platform/text/texts.ts';
import type { AboutLine } from './export-writers.ts';
import type { ExportRequest } from './export-request.ts';
import { filterWords } from './filter-words.ts';
import { orderOf } from './supplier-order.ts';

interface Exported {
  readonly request: ExportRequest;
  /** Who asked for it; null where nobody is known by that id any more. */
  readonly by: string | null;
  readonly at: Date;
  readonly count: number;
}

/** What a file of suppliers says of itself: whose it is, of when, which filter and order it has, and how it is to be read. */
export function aboutExport({ request, by, at, count }: Exported, say: Say): AboutLine[] {
  const { filter, order, locale, organisation } = request;
  const parts = filterWords(filter, say, locale);
  const isTurned = order.descending !== orderOf(order.sort).descending;
  const sort = say(`export.order.${order.sort}`);
  return [
    ...(organisation === undefined ? [] : [[say('export.about.organisation'), organisation] as const]),
    ...(by === null ? [] : [[say('export.about.by'), by] as const]),
    [say('export.about.at'), instantText(at, request)],
    [say('export.about.count'), count],
    [say('export.about.order'), isTurned ? say('export.about.turned', { order: sort }) : sort],
    ...(parts.length === 0
      ? [[say('export.about.filter'), say('export.about.unfiltered')] as const]
      : parts.map(({ name, values }) => [say('export.about.filterBy', { name }), values.join('; ')] as const)),
    [say('export.about.reading'), say('export.about.note')],
  ];
}

/** A moment as people read it, with the time zone in which it is meant. */
export function instantText(
  at: Date,
  { locale, timeZone }: { readonly locale: string; readonly timeZone: string },
): string {
  const instant = DateTime.fromJSDate(at, { zone: timeZone }).setLocale(locale);
  return `${instant.toFormat('d LLL yyyy, HH:mm')} (${timeZone})`;
}
