import { domainToASCII } from 'node:url';

const LABEL = /^[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?$/;
/** Of a whole name in DNS. */
const LONGEST = 253;

/** A name of a domain as DNS has it, in small letters; null for what is none, and for one without a dot. */
export function domainName(text: string): string | null {
  const name = domainToASCII(text.trim().toLowerCase());
  const labels = name.split('.');
  const isName = labels.length > 1 && name.length <= LONGEST && labels.every((label) => LABEL.test(label));
  // An address of four numbers is no domain.
  return isName && !/^\d+$/.test(labels.at(-1) ?? '') ? name : null;
}

/** Where the organisation publishes what shows that a domain is its own. */
export const recordName = (domain: string): string => `_plumbline.${domain}`;
/** What it publishes there, as a TXT record. */
export const recordText = (token: string): string => `plumbline-domain=${token}`;
