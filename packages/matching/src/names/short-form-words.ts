import { formAtEnd } from './legal-form-index.ts';

/** Words of legal forms that are also written short. */
const SHORT: ReadonlyMap<string, string> = new Map([
  ['limited', 'ltd'],
  ['company', 'co'],
  ['corporation', 'corp'],
  ['incorporated', 'inc'],
  ['private', 'pvt'],
  ['proprietary', 'pty'],
  ['berhad', 'bhd'],
  ['sendirian', 'sdn'],
  ['limitada', 'ltda'],
  ['aktiengesellschaft', 'ag'],
  ['aktiebolag', 'ab'],
  ['osakeyhtio', 'oy'],
  ['sirketi', 'sti'],
]);

/** The longest legal form that is kept: it follows a single word. */
const MOST_TOKENS = 5;

/**
 * Writes the words of a legal form that a name had to keep in their short form, so that "Foo Limited" and "Foo Ltd" stay one name where the form cannot be dropped.
 * @param core tokens of a name whose droppable legal forms are gone
 */
export function shortFormWords(core: readonly string[]): readonly string[] {
  if (core.length > MOST_TOKENS) return core;
  const length = formAtEnd(core, null, 0, core.length);
  if (length === 0) return core;
  const first = core.length - length;
  if (!core.some((token, at) => at >= first && SHORT.has(token))) return core;
  const written = core.map((token, at) => (at >= first ? (SHORT.get(token) ?? token) : token));
  return formAtEnd(written, null, 0, written.length) === length ? written : core;
}
