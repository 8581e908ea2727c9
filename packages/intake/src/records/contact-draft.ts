import { plainName } from '@plumbline/matching';
import { emailAddress, FIELDS, LONGEST_PERSON_NAME, type FieldKey, type LanguageCode } from '@plumbline/facts';
import { isNameless, textWord } from '../values/cell-word.ts';
import { readLanguage } from '../values/read-language.ts';
import { splitList } from '../values/split-list.ts';
import { contactsIn, type WrittenContact } from '../values/written-contacts.ts';
import { problemOf, type Problem, type RecordContact } from './intake-event.ts';
import type { LocatedValue, RowValues } from './row-reader.ts';

/** So many contacts of one supplier are read: more are a list of something else. */
const MOST_CONTACTS = 20;

/** The fields of people who answer for a supplier. */
export const CONTACT_FIELDS: ReadonlySet<FieldKey> = new Set(
  FIELDS.filter(({ subject }) => subject === 'contact').map(({ key }) => key),
);

/** The people who answer for one supplier, while its rows are read. No problem repeats what a cell says of them. */
export class ContactDraft {
  readonly #found = new Map<string, RecordContact>();

  /** Adds a row. @param problems receives addresses and languages that cannot be read; the row itself counts */
  add(row: number, values: RowValues, problems: Problem[]): void {
    const written = values.get('contactEmail');
    if (written === undefined || textWord(written.text) !== undefined) return;
    const tell = (place: LocatedValue, code: Problem['code'], limit?: number): void =>
      void problems.push(problemOf(place.row ?? row, place.header, code, null, limit === undefined ? {} : { limit }));
    const language = this.#language(values.get('contactLanguage'), tell);
    const { contacts, unread } = contactsIn(written.text);
    if (unread) tell(written, 'not-an-email');
    const names = namesIn(values.get('contactName')?.text ?? '', contacts.length);
    for (const [at, contact] of contacts.entries()) {
      if (this.#found.size >= MOST_CONTACTS && !this.#found.has(contact.email)) {
        tell(written, 'too-many-contacts', MOST_CONTACTS);
        return;
      }
      this.#keep(contact, names[at] ?? null, language);
    }
  }

  /** Each address once, in the order of the file. */
  get contacts(): readonly RecordContact[] {
    return [...this.#found.values()];
  }

  #language(
    said: LocatedValue | undefined,
    tell: (place: LocatedValue, code: Problem['code']) => void,
  ): LanguageCode | null {
    const reading = readLanguage(said?.text ?? '');
    if (said !== undefined && reading.state === 'unreadable') tell(said, reading.code);
    return reading.state === 'known' ? reading.value : null;
  }

  #keep({ email, name }: WrittenContact, beside: string | null, language: LanguageCode | null): void {
    const before = this.#found.get(email);
    this.#found.set(email, {
      email,
      name: before?.name ?? beside ?? name,
      language: before?.language ?? language,
    });
  }
}

/** The names of so many people: one for each, or one for all; of any other number nobody can tell whose they are. */
function namesIn(text: string, people: number): readonly (string | null)[] {
  const names = splitList(text, 'belong')
    .map((name) => plainName(name))
    .filter((name) => !isNameless(name) && emailAddress(name) === null);
  const one = names.length === 1 ? names[0] : undefined;
  const each =
    one === undefined && names.length !== people ? [] : Array.from({ length: people }, (_, at) => one ?? names[at]);
  return each.map((name) => (name === undefined || name.length > LONGEST_PERSON_NAME ? null : name));
}
