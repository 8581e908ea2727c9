import type { NotedEvidence } from '../../evidence/evidence-notes.read-model.ts';

/** A file of the library as a pack holds it: with the bytes of its redacted copy, where one stands for it. */
export interface PackedEvidence extends NotedEvidence {
  /** Null for a file that is in as it is kept. */
  readonly redactionId: string | null;
}

/** Endings by media type; the library keeps no others. */
const ENDINGS: Readonly<Record<string, string>> = {
  'image/jpeg': 'jpg',
  'image/png': 'png',
  'image/webp': 'webp',
  'application/pdf': 'pdf',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': 'xlsx',
};

/** Where a file stands, below `data/`. */
export function pathOf({ evidenceId, mediaType, redactionId }: PackedEvidence): string {
  return `evidence/${evidenceId}/${redactionId === null ? 'original' : 'redacted'}.${ENDINGS[mediaType] ?? 'bin'}`;
}
