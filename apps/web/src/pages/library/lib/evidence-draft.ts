import type { AddEvidenceInput, EvidenceDialog_EvidenceFragment as Known } from '../../../gql/graphql.ts';

/** What the form says of a file, as texts. */
export interface EvidenceDraft {
  readonly name: string;
  readonly kind: string;
  readonly grade: Known['grade'];
  readonly audience: Known['audience'];
  readonly language: string;
  readonly issuer: string;
  readonly covers: string;
  readonly periodFrom: string;
  readonly periodUntil: string;
  readonly workers: string;
  readonly datedOn: string;
  readonly validUntil: string;
  readonly licence: string;
  readonly translationOf: { readonly id: string; readonly name: string } | null;
  readonly siteIds: readonly string[];
  readonly lots: readonly string[];
  readonly steps: readonly string[];
  readonly numbersChecked: boolean;
}

/** The form before somebody has written in it. @param known null for a file that is new */
export function draftOf(known: Known | null): EvidenceDraft {
  return {
    name: known?.name ?? '',
    kind: known?.kind.key ?? '',
    grade: known?.grade ?? 'D',
    audience: known?.audience ?? 'READERS',
    language: known?.language ?? '',
    issuer: known?.issuer ?? '',
    covers: known?.covers ?? '',
    periodFrom: known?.periodFrom ?? '',
    periodUntil: known?.periodUntil ?? '',
    workers: known?.workers?.toString() ?? '',
    datedOn: known?.datedOn ?? '',
    validUntil: known?.validUntil ?? '',
    licence: known?.licence ?? '',
    translationOf: known?.translationOf ?? null,
    siteIds: known?.sites.map(({ id }) => id) ?? [],
    lots: known?.lots ?? [],
    steps: known?.steps.map(({ key }) => key) ?? [],
    numbersChecked: false,
  };
}

const orNull = (text: string): string | null => (text.trim() === '' ? null : text.trim());

/** What is sent of it. */
export function meaningOf(draft: EvidenceDraft): Omit<AddEvidenceInput, 'fileId' | 'subjects'> {
  const { name, kind, grade, audience, issuer, covers, licence, siteIds, lots, steps, numbersChecked } = draft;
  return {
    ...{ name, kind, grade, audience, issuer, covers, licence, numbersChecked },
    translationOf: draft.translationOf?.id ?? null,
    siteIds: [...siteIds],
    lots: [...lots],
    steps: [...steps],
    language: orNull(draft.language),
    periodFrom: orNull(draft.periodFrom),
    periodUntil: orNull(draft.periodUntil),
    // What is no whole number is refused by the service, beside its field.
    workers: draft.workers.trim() === '' ? null : /^\d{1,8}$/.test(draft.workers.trim()) ? Number(draft.workers) : -1,
    datedOn: orNull(draft.datedOn),
    validUntil: orNull(draft.validUntil),
  };
}
