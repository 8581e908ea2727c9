import type { Say } from '../../platform/text/texts.ts';
import type { PersonAt } from './person-at.ts';
import type { PersonNameType } from './person.types.ts';

/** A person under their present name, or the only name that is known. */
type PersonNow = Pick<PersonNameType, 'name' | 'shortId'>;

/** The same in a sentence: name, short identifier, and the present name where it is another one. */
export function personText(person: PersonAt | PersonNow | null, say: Say): string {
  const { name, shortId, nameNow } = personView(person, say);
  const known = shortId === null ? name : say('people.with-id', { name, shortId });
  return nameNow === null ? known : say('people.now', { person: known, nameNow });
}

/** A person as a reader sees them; "former member" where the name was erased or never known. */
export function personView(person: PersonAt | PersonNow | null, say: Say): PersonNameType {
  if (person === null || person.name === '') {
    return { name: say('people.former'), shortId: person?.shortId ?? null, nameNow: null };
  }
  const { name, shortId } = person;
  const nameNow = 'nameNow' in person ? person.nameNow : name;
  return { name, shortId, nameNow: nameNow === name ? null : nameNow };
}
