import { plainName } from '@plumbline/matching';
import { PAPER_CODES, type PaperCode } from '@plumbline/facts';
import type { SourceGrade } from '@plumbline/evidence';
import type { UserError } from '../../platform/errors/user-error.ts';
import type { Viewer } from '../../platform/tenancy/viewer.ts';
import { problemsOfGoods, type Goods } from './evidence-goods.ts';
import { problemsOfNote } from '../person/problems-of-note.ts';

/** Who stands behind a paper, best first. */
export const GRADES = ['A', 'B', 'C', 'D'] as const satisfies readonly SourceGrade[];

/** Who may see a file: all who read evidence, or only analysts and approvers. */
export const AUDIENCES = ['readers', 'deciders'] as const;
export type Audience = (typeof AUDIENCES)[number];

/** Where a file came from: the buyer's own desk, answers of a supplier, an auditor. */
export const ORIGINS = ['desk', 'answer', 'auditor'] as const;
export type Origin = (typeof ORIGINS)[number];

/** `waiting`: it is being looked into. */
export const STATES = ['waiting', 'kept', 'refused'] as const;
export type EvidenceState = (typeof STATES)[number];

/** What can a file hang on. */
export const SUBJECT_KINDS = ['supplier', 'fact', 'flag', 'decision', 'finding'] as const;
export type LinkedKind = (typeof SUBJECT_KINDS)[number];

/** Largest file that is taken: it is whole in memory while it is encrypted. */
export const MOST_BYTES = 20 * 1024 * 1024;

/** Days before its last day from which a file is said to expire. */
export const EXPIRES_WITHIN_DAYS = 30;

const LONGEST = 300;
const LONGEST_NAME = 255;
const MOST_WORKERS = 10_000_000;
const BCP47 = /^[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$/;

/** What a person says of a file. Days are ISO 8601. */
export interface Meaning extends Goods {
  readonly name: string;
  readonly kind: string;
  /** BCP 47; null where nobody can say. */
  readonly language: string | null;
  readonly translationOf: string | null;
  readonly issuer: string;
  /** What it covers, in words. */
  readonly covers: string;
  readonly sites: readonly string[];
  readonly periodFrom: string | null;
  readonly periodUntil: string | null;
  /** How many workers it is about; null where nobody has said. */
  readonly workers: number | null;
  /** Day of the paper itself, apart from the day of its upload. */
  readonly datedOn: string | null;
  readonly validUntil: string | null;
  readonly grade: SourceGrade;
  /** Licence or consent under which it may be kept and passed on. */
  readonly licence: string;
  readonly audience: Audience;
  readonly numbersChecked: boolean;
}

/** Whether it is one of the papers that the product knows. */
function isPaper(kind: string): kind is PaperCode {
  return (PAPER_CODES as readonly string[]).includes(kind);
}

/** What a person has to put right. @param today of the organisation */
export function problemsOf(said: Meaning, today: string): UserError[] {
  const found: UserError[] = [];
  const problem = (field: string, code: UserError['code'], parameters: UserError['parameters'] = {}): void => {
    found.push({ field, code, parameters });
  };
  if (plainName(said.name) === '') problem('name', 'EVIDENCE_NAME_MISSING');
  if (said.name.length > LONGEST_NAME) problem('name', 'TEXT_TOO_LONG', { limit: LONGEST_NAME });
  if (!isPaper(said.kind)) problem('kind', 'EVIDENCE_KIND_MISSING');
  if (said.language !== null && !BCP47.test(said.language)) problem('language', 'EVIDENCE_LANGUAGE');
  if (said.datedOn !== null && said.datedOn > today) problem('datedOn', 'EVIDENCE_IN_FUTURE', { day: today });
  if ((said.periodFrom === null) !== (said.periodUntil === null)) problem('periodUntil', 'EVIDENCE_PERIOD_HALF');
  if (said.periodFrom !== null && said.periodUntil !== null && said.periodFrom > said.periodUntil)
    problem('periodUntil', 'EVIDENCE_PERIOD_BACKWARDS');
  if (said.validUntil !== null && said.datedOn !== null && said.validUntil < said.datedOn)
    problem('validUntil', 'EVIDENCE_ENDS_BEFORE_IT_BEGINS');
  if (said.workers !== null && (said.workers < 0 || said.workers > MOST_WORKERS))
    problem('workers', 'EVIDENCE_WORKERS');
  for (const field of ['issuer', 'covers', 'licence'] as const) {
    if (said[field].length > LONGEST) problem(field, 'TEXT_TOO_LONG', { limit: LONGEST });
    else found.push(...problemsOfNote(field, said[field], said.numbersChecked));
  }
  return [...found, ...problemsOfGoods(said, said.numbersChecked)];
}

/** Whether the viewer may see a file of this audience. */
export function isFor({ roles }: Pick<Viewer, 'roles'>, audience: Audience): boolean {
  return audience === 'readers' || roles.has('analyst') || roles.has('approver');
}
