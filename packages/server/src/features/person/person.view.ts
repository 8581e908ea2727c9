import type { Say } from '../../platform/text/texts.ts';
import type { PersonAt } from './person-at.ts';
import type { PersonNameType } from './person.types.ts';

/** A person under their present name, or the only name that is known. */
type PersonNow = Pick<PersonNameType, 'name' | 'shortId'>;

/** A person as a reader sees them; "former member" where the name was erased or never known. */
export function personView(person: PersonAt | PersonNow | null, say: Say): PersonNameType {
  if (person === null || person.name === '') {
    return { name: say('people.former'), shortId: person?.shortId ?? null, nameNow: null };
  }
  const { name, shortId } = person;
  const nameNow = 'nameNow' in person ? person.nameNow : name;
  return { name, shortId, nameNow: nameNow === name ? null : nameNow };
}
