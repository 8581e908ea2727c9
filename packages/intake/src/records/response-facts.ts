import type { Observer } from './observer.ts';
import type { ValueDraft } from './value-draft.ts';

/** Observes what was done about findings: at a site, or at all sites where rows speak of the supplier as a whole. */
export function observeResponse(draft: ValueDraft, observer: Observer): void {
  observer.field('findings.response', draft, 'findingResponse');
}
