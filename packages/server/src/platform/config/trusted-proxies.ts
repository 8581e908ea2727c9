import ipaddr from 'ipaddr.js';
import { isIP } from 'node:net';
import { z } from 'zod';

/** What one entry is, if it is neither an address nor a range of addresses that a proxy can have. */
function problemOf(entry: string): string | null {
  const [address = '', bits, more] = entry.split('/');
  const isRange = bits !== undefined;
  if (isIP(address) === 0 || more !== undefined || (isRange && !ipaddr.isValidCIDR(entry)))
    return `has “${entry}”, which is neither an address nor a range of addresses such as 10.0.0.0/8`;
  if (isRange && Number(bits) === 0)
    return `has “${entry}”, which is every address there is: name those of your proxies`;
  return null;
}

/** Addresses and CIDR ranges in a text, with commas or spaces between them. */
export const trustedProxies = z
  .string()
  .default('')
  .transform((text, context): readonly string[] => {
    const entries = text.split(/[\s,]+/).filter((entry) => entry !== '');
    for (const message of entries.map(problemOf)) {
      if (message !== null) context.addIssue({ code: 'custom', message });
    }
    return entries;
  });
