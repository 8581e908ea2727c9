import { emailAddress, LONGEST_PERSON_NAME } from '@plumbline/facts';

/** A person as a cell writes one. */
export interface WrittenContact {
  /** In the form in which addresses are kept. */
  readonly email: string;
  /** The name in front of an address in angle brackets; null without one. */
  readonly name: string | null;
}

const divisions = /[;|\n\r；、]/u;
const commas = /[,，]/u;
const edges = /[\s<>()[\]{}"“”«»:：,，/\\]+/u;
const quotes = /["“”«»]/gu;

/** The entries of a cell: commas divide them only where each part has an address, since names hold commas too. */
function entriesOf(text: string): string[] {
  return text.split(divisions).flatMap((entry) => {
    const parts = entry.split(commas);
    return parts.length > 1 && parts.every((part) => part.includes('@')) ? parts : [entry];
  });
}

/** The words of an entry that may be addresses: those with an at sign. */
function addressesIn(entry: string): string[] {
  return entry.split(edges).filter((word) => word.includes('@'));
}

function nameBefore(entry: string): string | null {
  const at = entry.indexOf('<');
  const name = at < 0 ? '' : entry.slice(0, at).replace(quotes, '').trim();
  return name === '' || name.includes('@') || name.length > LONGEST_PERSON_NAME ? null : name;
}

/**
 * The people whose addresses a cell holds: one or several, with a name in front of each or without. Each address once.
 * @param text trimmed cell, not blank
 * @returns `unread` true where something in the cell is no address
 */
export function contactsIn(text: string): { readonly contacts: readonly WrittenContact[]; readonly unread: boolean } {
  const found = new Map<string, WrittenContact>();
  let unread = false;
  for (const entry of entriesOf(text.normalize('NFKC'))) {
    if (entry.trim() === '') continue;
    const words = addressesIn(entry);
    if (words.length === 0) unread = true;
    for (const word of words) {
      const email = emailAddress(word.replace(/\.$/u, ''));
      if (email === null) unread = true;
      else if (!found.has(email)) found.set(email, { email, name: words.length === 1 ? nameBefore(entry) : null });
    }
  }
  return { contacts: [...found.values()], unread };
}

/** Words beside the addresses of a cell that tells of contacts: a name, a post, what else they are reached by. */
const MOST_WORDS = 8;

/** Whether a cell holds the addresses of people and little else. */
export function holdsEmail(text: string): boolean {
  if (!text.includes('@')) return false;
  const { contacts } = contactsIn(text);
  const others = text.split(/\s+/u).filter((word) => !word.includes('@')).length;
  return contacts.length > 0 && others <= MOST_WORDS * contacts.length;
}
