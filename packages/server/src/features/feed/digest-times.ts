import { DateTime } from 'luxon';

/** How often a person gets the numbers of What changed. */
export const DIGEST_SPANS = ['day', 'week'] as const;
export type DigestSpan = (typeof DIGEST_SPANS)[number];

/** Hour of the organisation's day at which digests are due, before people begin to work. */
const HOUR = 7;

/** The next morning, or that of the next Monday, in the zone of the organisation. @param timeZone IANA */
export function nextDigest(every: DigestSpan, timeZone: string, now: Date): Date {
  const here = DateTime.fromJSDate(now, { zone: timeZone });
  const morning = here.startOf(every).set({ hour: HOUR });
  return (morning > here ? morning : morning.plus({ [every]: 1 })).toJSDate();
}
