import { oneOf, readFrom, textOf, type RawSearch } from '../../../lib/search-params.ts';

/** The log and its filters, as the address has them. */
export function auditSearch(raw: RawSearch) {
  return readFrom(raw, {
    log: oneOf(raw['log'], ['access'] as const),
    verb: textOf(raw['verb']),
    actor: textOf(raw['actor']),
    subject: textOf(raw['subject']),
    from: textOf(raw['from']),
    to: textOf(raw['to']),
  });
}
