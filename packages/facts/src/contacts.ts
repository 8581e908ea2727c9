import { z } from 'zod';

/** Longest name of a person, in characters. */
export const LONGEST_PERSON_NAME = 200;

const LONGEST_ADDRESS = 320;
const address = z.email();

/** An e-mail address in the form in which it is kept; null for a text that is none. */
export function emailAddress(text: string): string | null {
  const email = text.trim().toLowerCase();
  return email.length <= LONGEST_ADDRESS && address.safeParse(email).success ? email : null;
}
