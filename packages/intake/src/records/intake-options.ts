import type { Explained } from '@plumbline/facts';
import type { MappingRequest } from '../mapping/mapping.ts';
import { RefusedInput } from '../mapping/refused-input.ts';

/** Source of a file. */
export const FILE_SOURCES = ['buyer', 'supplier', 'audit'] as const;
export type FileSource = (typeof FILE_SOURCES)[number];

/** Options of a caller for reading a file. */
export interface IntakeOptions extends MappingRequest {
  readonly source: FileSource;
  /** Day that the file describes, ISO 8601; null: the day in the file, else today. */
  readonly asOf: string | null;
  /** Today, ISO 8601. */
  readonly today: string;
}

/** The day that the facts of a file describe, and its source. */
export interface AsOf {
  readonly day: string;
  readonly why: Explained;
}

function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const date = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
}

/**
 * Decides the day that a file describes: requested, else written in the file, else today. A day in the file that is later than today is not used.
 * @throws RefusedInput when the requested day is not a day or is in the future
 */
export function asOfDay({ asOf, today }: Pick<IntakeOptions, 'asOf' | 'today'>, writtenDate: string | null): AsOf {
  if (asOf !== null) {
    if (!isDay(asOf)) throw new RefusedInput('bad-day', { day: asOf });
    if (asOf > today) throw new RefusedInput('day-in-future', { day: asOf, today });
    return { day: asOf, why: { code: 'mapping.as-of-asked', parameters: {} } };
  }
  if (writtenDate !== null && isDay(writtenDate) && writtenDate <= today) {
    return { day: writtenDate, why: { code: 'mapping.as-of-file', parameters: {} } };
  }
  return { day: today, why: { code: 'mapping.as-of-today', parameters: {} } };
}
