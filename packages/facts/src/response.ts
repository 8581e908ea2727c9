import { RESPONSES, type Response } from './choices.ts';
import type { SourceKind } from './observations.ts';

/** The most that counts from those who speak for one side. What an audit, an authority or workers say counts as it is said. */
const MOST: Readonly<Partial<Record<SourceKind, Response>>> = { supplier: 'disclosed', buyer: 'on-schedule' };

/** What a response counts as, by who says it: never more than was said. See docs/methodology.md#response. */
export function responseThatCounts(said: Response, source: SourceKind): Response {
  const most = MOST[source];
  return most !== undefined && byEffort(most, said) < 0 ? most : said;
}

/** From least to most: to refuse is less than to do nothing. */
const BY_EFFORT: readonly Response[] = ['declined', 'none', ...RESPONSES.slice(2)];

/** Orders responses, those that did least first. */
export function byEffort(one: Response, other: Response): number {
  return BY_EFFORT.indexOf(one) - BY_EFFORT.indexOf(other);
}
