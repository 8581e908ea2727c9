import { plainName } from '@plumbline/matching';
import { userError } from '../../platform/errors/user-error.ts';

/** Longest address of a view: the longest filter that a page makes is well below. */
const LONGEST_ADDRESS = 6000;
const LONGEST_NAME = 80;

/** Control characters, which no page writes into an address. */
const UNSEEN = /[\u0000-\u001f\u007f]/;

/** @returns the name as it is kept @throws UserErrors for none, or one that is too long */
export function nameOfView(name: string): string {
  const trimmed = plainName(name);
  if (trimmed === '') throw userError('VIEW_WITHOUT_NAME', 'name');
  if (trimmed.length > LONGEST_NAME) throw userError('VIEW_NAME_TOO_LONG', 'name', { most: LONGEST_NAME });
  return trimmed;
}

/** The address as it is kept: what of it the page does not know, it leaves out when it opens the view. @throws UserErrors */
export function addressOfView(address: string): string {
  if (address.length > LONGEST_ADDRESS || UNSEEN.test(address)) throw userError('VIEW_TOO_LARGE', 'address');
  return address.replace(/^\?/, '');
}
