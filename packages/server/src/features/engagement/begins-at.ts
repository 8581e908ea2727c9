import { DateTime } from 'luxon';

/** When a day begins in an IANA zone. @param day ISO 8601 @param days so many days later */
export function beginsAt(day: string, timeZone: string, days = 0): Date {
  return DateTime.fromISO(day, { zone: timeZone }).plus({ days }).startOf('day').toJSDate();
}
