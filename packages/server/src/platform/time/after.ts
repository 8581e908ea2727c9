import { Duration, type DurationLikeObject } from 'luxon';

/** A length of time; a day is always 24 hours, even across clock changes. */
export type Span = Pick<DurationLikeObject, 'days' | 'hours' | 'minutes' | 'seconds' | 'milliseconds'>;

export function after(instant: Date, span: Span): Date {
  return new Date(instant.getTime() + Duration.fromObject(span).toMillis());
}

export function before(instant: Date, span: Span): Date {
  return new Date(instant.getTime() - Duration.fromObject(span).toMillis());
}
