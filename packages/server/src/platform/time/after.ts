import { Duration, type DurationLikeObject } from 'luxon';

/** How long; a day is 24 hours, whatever the calendar of a place does. */
export type Span = Pick<DurationLikeObject, 'days' | 'hours' | 'minutes' | 'seconds' | 'milliseconds'>;

export function after(instant: Date, span: Span): Date {
  return new Date(instant.getTime() + Duration.fromObject(span).toMillis());
}

export function before(instant: Date, span: Span): Date {
  return new Date(instant.getTime() - Duration.fromObject(span).toMillis());
}
