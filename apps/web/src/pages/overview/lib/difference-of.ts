export interface KeptDays {
  readonly first: string;
  readonly last: string;
}

/** What of a supplier tells why it moved: the days before and after the change compared, or its timeline where the day before is not kept. Days are those of the zone, ISO 8601. */
export function differenceOf(at: string, timeZone: string, kept: KeptDays | null) {
  const day = new Intl.DateTimeFormat('en-CA', { timeZone }).format(new Date(at));
  const before = new Date(Date.parse(day) - 24 * 60 * 60 * 1000).toISOString().slice(0, 10);
  if (kept === null || before < kept.first || before > kept.last) return { tab: 'timeline' };
  return { tab: 'moved', asOf: before, ...(day <= kept.last ? { until: day } : {}) };
}
