import type { REDACTION_REASONS } from '@plumbline/evidence';
import type { Box } from '../../platform/drawing/drawn-page.ts';
import type { UserError } from '../../platform/errors/user-error.ts';

/** `making`: a job draws the file. `approved`: it stands for the original in packs. `superseded`: a later one does. */
export const REDACTION_STATES = [
  'making',
  'failed',
  'proposed',
  'approved',
  'superseded',
  'declined',
  'withdrawn',
] as const;
export type RedactionState = (typeof REDACTION_STATES)[number];

export type RedactionReason = (typeof REDACTION_REASONS)[number];

/** What made redacted files, as registers of packs name it. */
export const TOOL = 'plumbline drawing 1';

const MOST_BOXES = 500;
const LAST_PAGE = 100;

/** What a person proposes to black out. */
export interface ProposedRedaction {
  readonly boxes: readonly Box[];
  readonly reason: RedactionReason;
}

/** What a person has to put right. */
export function problemsOfRedaction({ boxes }: ProposedRedaction): UserError[] {
  if (boxes.length === 0) return [{ field: 'boxes', code: 'REDACTION_EMPTY', parameters: {} }];
  if (boxes.length > MOST_BOXES)
    return [{ field: 'boxes', code: 'REDACTION_TOO_MANY', parameters: { limit: MOST_BOXES } }];
  return boxes.every(isOnPage) ? [] : [{ field: 'boxes', code: 'REDACTION_BOX', parameters: {} }];
}

function isOnPage({ page, x, y, width, height }: Box): boolean {
  const isPart = (from: number, size: number): boolean => from >= 0 && size > 0 && from + size <= 1.000_001;
  return Number.isInteger(page) && page >= 1 && page <= LAST_PAGE && isPart(x, width) && isPart(y, height);
}
