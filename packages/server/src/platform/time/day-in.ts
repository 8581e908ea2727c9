import { DateTime } from 'luxon';

/** The day of the calendar at an instant in an IANA zone, ISO 8601. */
export function dayIn(timeZone: string, instant: Date): string {
  const day = DateTime.fromJSDate(instant, { zone: timeZone }).toISODate();
  if (day === null) throw new Error(`Not a time zone: ${timeZone}`);
  return day;
}
