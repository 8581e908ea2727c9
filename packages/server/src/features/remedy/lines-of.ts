import type { RemedyEntry } from './remedy-entry.entity.ts';
import type { Entry } from './remedy-rules.ts';

/** Stored lines as the rules read them. */
export function linesOf<Line extends Omit<Entry, 'amount'> & Pick<RemedyEntry, 'minor' | 'currency'>>(
  lines: readonly Line[],
): (Line & Entry)[] {
  return lines.map((line) => {
    const { minor, currency } = line;
    return { ...line, amount: minor === null || currency === null ? null : { minor, currency } };
  });
}
