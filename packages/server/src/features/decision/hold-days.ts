import { DateTime } from 'luxon';

/** So many working days a hold waits for a second person before it is overdue to every approver. */
const WORKING_DAYS = 2;
const SATURDAY = 6;

/**
 * Holds that were made before this day are overdue: two whole working days have passed since theirs. Saturdays and Sundays are none; holidays are not known.
 * @param today day in the organisation's zone, ISO 8601
 */
export function overdueBefore(today: string): string {
  let day = DateTime.fromISO(today, { zone: 'utc' });
  for (let passed = 0; passed < WORKING_DAYS;) {
    day = day.minus({ days: 1 });
    if (day.weekday < SATURDAY) passed += 1;
  }
  return day.toISODate() ?? today;
}
