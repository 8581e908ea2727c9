import { readChoice } from '../values/read-choice.ts';
import { splitList } from '../values/split-list.ts';
import type { Observer } from './observer.ts';
import type { ValueDraft } from './value-draft.ts';

/** What permits are for, from its own column or from a column of classes that names one of the purposes. */
function observePurpose(draft: ValueDraft, observer: Observer): void {
  observer.field('documents.permitPurpose', draft, 'permitPurpose');
  const classes = draft.get('visaClass');
  if (draft.get('permitPurpose')?.state === 'known' || !classes?.value) return;
  const purposes = splitList(classes.value, 'divide').map((text) => readChoice(text, 'permitPurpose'));
  const known = purposes.flatMap((reading) => (reading.state === 'known' ? [reading.value] : []));
  const purpose =
    known.find((each) => each !== 'this-job') ?? (known.length === purposes.length ? known[0] : undefined);
  if (purpose !== undefined) observer.known('documents.permitPurpose', purpose, classes);
}

/** Observes who holds documents, cards and phones, and the state of permits. */
export function observeDocuments(draft: ValueDraft, observer: Observer): void {
  observer.field('documents.holder', draft, 'documentHolder');
  observer.field('documents.access', draft, 'documentAccess');
  observer.field('documents.cardHolder', draft, 'cardHolder');
  observer.field('documents.phoneHolder', draft, 'phoneHolder');
  observer.field('documents.permitsLapsed', draft, 'permitsLapsed');
  observer.field('documents.permitRenewal', draft, 'permitRenewal');
  observePurpose(draft, observer);
}
