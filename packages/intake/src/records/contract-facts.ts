import { NUMBERS, type FactKey, type FieldKey } from '@plumbline/facts';
import { problemOf, type Problem } from './intake-event.ts';
import type { Observer } from './observer.ts';
import type { ValueDraft } from './value-draft.ts';

const answers: readonly (readonly [FactKey, FieldKey])[] = [
  ['recruitment.offerAsked', 'offerAsked'],
  ['recruitment.offerDiffers', 'offerDiffers'],
  ['recruitment.offerDifference', 'offerDifference'],
  ['recruitment.offerPayShortfall', 'offerPayShortfall'],
];

/** What workers said of their offer, together: not at all where so few were asked that somebody could be recognised, or nobody says how many. */
function observeOffer(draft: ValueDraft, observer: Observer, problems: Problem[]): void {
  const asked = draft.known('offerAsked');
  if (asked !== null && asked >= NUMBERS.sealedPeopleLeast) {
    for (const [fact, field] of answers) observer.field(fact, draft, field);
    return;
  }
  const said = answers.map(([, field]) => draft.get(field)).find((each) => each?.state === 'known');
  if (said === undefined) return;
  const parameters = { asked: asked ?? '', least: NUMBERS.sealedPeopleLeast };
  problems.push(problemOf(said.row ?? 0, said.header, 'too-few-asked', null, parameters));
}

/** Observes contracts, briefings and what workers said of their offer. @param problems receives answers that are not taken */
export function observeContracts(draft: ValueDraft, observer: Observer, problems: Problem[]): void {
  observer.field('contract.writtenShare', draft, 'contractShare');
  observer.field('contract.understoodShare', draft, 'contractUnderstoodShare');
  observer.field('contract.daysBefore', draft, 'contractDays');
  observer.field('contract.changed', draft, 'contractChanged');
  observer.field('contract.change', draft, 'contractChange');
  observer.field('recruitment.briefedShare', draft, 'briefedShare');
  observeOffer(draft, observer, problems);
}
