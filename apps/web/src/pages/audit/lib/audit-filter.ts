import dayjs from 'dayjs';
import timezone from 'dayjs/plugin/timezone.js';
import utc from 'dayjs/plugin/utc.js';

dayjs.extend(utc);
dayjs.extend(timezone);

interface AuditSearch {
  readonly verb?: string;
  readonly actor?: string;
  readonly subject?: string;
  /** First and last day, as the organisation's zone has them. */
  readonly from?: string;
  readonly to?: string;
}

/** What entries are asked for by; instants in ISO 8601. */
export interface AuditFilter {
  verbs?: string[];
  actorId?: string;
  subjectId?: string;
  from?: string;
  to?: string;
}

const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** The filter in an address. Days become instants in the organisation's zone, and the last day is included. */
export function filterOf(search: AuditSearch, timeZone: string): AuditFilter {
  const from = instantOf(search.from, timeZone, 0);
  const to = instantOf(search.to, timeZone, 1);
  return {
    ...(search.verb === undefined ? {} : { verbs: [search.verb] }),
    ...(search.actor === undefined ? {} : { actorId: search.actor }),
    ...(search.subject === undefined ? {} : { subjectId: search.subject }),
    ...(from === null ? {} : { from }),
    ...(to === null ? {} : { to }),
  };
}

function instantOf(day: string | undefined, timeZone: string, daysLater: number): string | null {
  if (day === undefined || !DAY.test(day)) return null;
  const read = dayjs.utc(day);
  // A day that does not exist, such as 31 February, would be read as another day.
  if (read.format('YYYY-MM-DD') !== day) return null;
  const later = read.add(daysLater, 'day').format('YYYY-MM-DD');
  return dayjs.tz(later, timeZone).toISOString();
}
