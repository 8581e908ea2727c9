import { digestOf, type EvidenceCode, type Place } from '@plumbline/questionnaire';

import { post, type Answer } from './session.ts';
import type { UploadTarget } from './upload/upload-target.ts';

/** Largest file with an answer, in megabytes. */
export const MOST_MEGABYTES = 20;

/** Why a file was not taken. */
export type FileRefusal =
  | 'empty'
  | 'unknown-type'
  | 'heic'
  | 'broken'
  | 'protected'
  | 'programs'
  | 'hidden'
  | 'no-table'
  | 'too-large'
  | 'too-slow'
  | 'infected'
  | 'not-checked';

/** A file that was added to an answer. `sending`: bytes are missing; `waiting`: it is being looked into. */
export interface EvidenceFile {
  readonly id: string;
  readonly item: string;
  readonly place: Place;
  readonly what: EvidenceCode;
  readonly covers: string;
  /** ISO 8601 */
  readonly date: string | null;
  readonly by: string | null;
  readonly name: string;
  readonly bytes: number;
  readonly state: 'sending' | 'waiting' | 'kept' | 'refused';
  readonly refusal: FileRefusal | null;
  /** The file whose place it takes once it is kept; null for none. */
  readonly replaces: string | null;
  /** It is no longer meant, and does not go with what is submitted next. */
  readonly isSetAside: boolean;
  /** It went with something that was submitted, and stays with that. */
  readonly isSubmitted: boolean;
  /** Hidden parts of a spreadsheet that were left out; null for none. */
  readonly leftOut: Readonly<Record<'sheets' | 'rows' | 'columns', number>> | null;
}

/** What a respondent says of a file before it is sent. */
export type FileDescription = Readonly<
  Record<'item' | 'place' | 'what' | 'covers' | 'date' | 'by' | 'replaces', string>
>;

/** The files of one request. */
export interface EvidenceService {
  readonly list: () => Promise<Answer<{ readonly files: readonly EvidenceFile[] }>>;
  /** A file that was submitted is only set aside. */
  readonly remove: (fileId: string) => Promise<Answer<unknown>>;
  /** A file that was set aside is meant again. */
  readonly restore: (fileId: string) => Promise<Answer<unknown>>;
  readonly target: (description: FileDescription) => UploadTarget;
}

export function evidenceServiceOf(requestId: string): EvidenceService {
  return {
    list: () => post('/answering/files/list', { requestId }),
    remove: (fileId) => post('/answering/files/remove', { requestId, fileId }),
    restore: (fileId) => post('/answering/files/restore', { requestId, fileId }),
    target: (description) => {
      // A file of which something else is said now begins anew.
      const as = digestOf(JSON.stringify(description));
      return {
        endpoint: `/answering/files?${new URLSearchParams({ request: requestId, as }).toString()}`,
        about: description,
      };
    },
  };
}
