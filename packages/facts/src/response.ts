import { RESPONSES, type Response } from './choices.ts';
import type { SourceKind } from './observations.ts';

/** What was done about one finding at a site, as it was recorded beside the finding. See docs/methodology.md#response. */
export interface FindingResponse {
  /** Id of the rule that found it. */
  readonly rule: string;
  readonly response: Response;
  /** Who says so. */
  readonly source: SourceKind;
  /** Day that the evidence describes, ISO 8601. */
  readonly evidenceDate: string;
  /** Last day of the accepted plan, ISO 8601; null without a plan. */
  readonly until: string | null;
}

/** The most that a column or a statement counts as, no matter who says it: a plan counts once it is accepted beside its finding. */
const MOST_SAID: Response = 'disclosed';

/** What the response that was said of a site or a supplier counts as: never more than was said. See docs/methodology.md#response. */
export function responseThatCounts(said: Response): Response {
  return byEffort(MOST_SAID, said) < 0 ? MOST_SAID : said;
}

/** What a recorded response counts as on a day: a plan that is past its last day counts as no plan. What workers confirmed stays. */
export function recordedResponseThatCounts({ response, until }: FindingResponse, asOf: string): Response {
  const lapses = response === 'plan-funded' || response === 'on-schedule';
  return lapses && until !== null && until < asOf ? MOST_SAID : response;
}

/** From least to most: to refuse is less than to do nothing. */
const BY_EFFORT: readonly Response[] = ['declined', 'none', ...RESPONSES.slice(2)];

/** Orders responses, those that did least first. */
export function byEffort(one: Response, other: Response): number {
  return BY_EFFORT.indexOf(one) - BY_EFFORT.indexOf(other);
}
