const DAY = 86_400_000;

/** The day so many days from today, as date fields take it. */
export function dayFromNow(days: number): string {
  return new Date(Date.now() + days * DAY).toISOString().slice(0, 10);
}
