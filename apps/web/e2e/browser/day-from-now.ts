const DAY = 86_400_000;

/** The day so many days from today, as date fields take it. */
export function dayFromNow(days: number): string {
  return daysAfter(new Date().toISOString().slice(0, 10), days);
}

/** @param day ISO 8601 */
export function daysAfter(day: string, days: number): string {
  return new Date(Date.parse(day) + days * DAY).toISOString().slice(0, 10);
}
