import type {
  AcceptPlanInput,
  AddRemedyEntryInput,
  ConfirmByWorkersInput,
  MarkOnScheduleInput,
  RecordResponseInput,
  RemedyEntryKind,
  RemedyEntrySource,
  RemedyPayer,
  RemedyTeller,
  RemedyVerifier,
  SaidResponse,
} from '../../../gql/graphql.ts';
import { allValues } from '../../../lib/all-values.ts';

/** What a person can do about a finding. */
export type Act = 'response' | 'plan' | 'schedule' | 'confirm' | 'entry' | 'correct' | 'take-back';

export const SAID_RESPONSES = allValues<SaidResponse>({ NONE: 0, DECLINED: 1, DISCLOSED: 2 });
export const TELLERS = allValues<RemedyTeller>({ SUPPLIER: 0, AUDIT: 1, AUTHORITY: 2, BUYER: 3 });
export const ENTRY_SOURCES = [...TELLERS, 'WORKERS'] as const satisfies readonly RemedyEntrySource[];
export const VERIFIERS = allValues<RemedyVerifier>({
  UNION: 0,
  WORKER_BODY: 1,
  IOM_UN: 2,
  INDEPENDENT_INTERVIEWER: 3,
});
export const PAYERS = allValues<RemedyPayer>({ SUPPLIER: 0, BUYER: 1, AGENT: 2, SEVERAL: 3 });
export const ENTRY_KINDS = allValues<RemedyEntryKind>({
  REPAID: 0,
  DEBT_CANCELLED: 1,
  DOCUMENTS_RETURNED: 2,
  MEASURE: 3,
});

/** What is written in the form so far; numbers and days as they are typed. */
export interface Draft {
  readonly response: SaidResponse;
  readonly source: RemedyEntrySource;
  readonly evidenceDate: string;
  readonly note: string;
  readonly numbersChecked: boolean;
  readonly workers: string;
  readonly formerWorkers: string;
  readonly moneyOwed: boolean;
  readonly amount: string;
  readonly currency: string;
  readonly from: string;
  readonly until: string;
  readonly paidBy: RemedyPayer;
  readonly verifier: RemedyVerifier | '';
  readonly kind: RemedyEntryKind;
  readonly day: string;
}

/** @param today day on which the form is opened, ISO 8601 */
export function emptyDraft(today: string): Draft {
  return {
    response: 'DISCLOSED',
    source: 'SUPPLIER',
    evidenceDate: today,
    note: '',
    numbersChecked: false,
    workers: '',
    formerWorkers: '',
    moneyOwed: true,
    amount: '',
    currency: 'USD',
    from: today,
    until: '',
    paidBy: 'SUPPLIER',
    verifier: '',
    kind: 'REPAID',
    day: today,
  };
}

export function movesMoney(kind: RemedyEntryKind): boolean {
  return kind === 'REPAID' || kind === 'DEBT_CANCELLED';
}

/** The finding of an act, and the remedy where there is one. */
export interface Target {
  readonly supplierId: string;
  /** Id of the rule. */
  readonly rule: string;
  readonly siteId: string;
  readonly remedyId: string | null;
  readonly version: number;
}

/** A count as it is typed: nothing is none, and what is no whole number is refused by the service. */
function count(text: string): number {
  const value = Number(text.trim() === '' ? '0' : text.trim());
  return Number.isInteger(value) ? value : -1;
}

function evidence({ evidenceDate, note, numbersChecked }: Draft) {
  return { evidenceDate, note, numbersChecked };
}

function teller({ source }: Draft): RemedyTeller {
  return source === 'WORKERS' ? 'SUPPLIER' : source;
}

function money({ amount, currency }: Draft) {
  return { amount: amount.trim().replaceAll(/[\s'’]/g, ''), currency: currency.trim().toUpperCase() };
}

export function responseInput(target: Target, draft: Draft): RecordResponseInput {
  return { ...target, ...evidence(draft), source: teller(draft), response: draft.response };
}

export function planInput(target: Target, draft: Draft): AcceptPlanInput {
  const { from, until, moneyOwed, paidBy } = draft;
  const counts = { workers: count(draft.workers), formerWorkers: count(draft.formerWorkers) };
  const owed = moneyOwed ? { owed: money(draft), paidBy } : {};
  return { ...target, ...evidence(draft), source: teller(draft), ...counts, ...owed, from, until };
}

export function scheduleInput(remedyId: string, version: number, draft: Draft): MarkOnScheduleInput {
  return { remedyId, version, ...evidence(draft), source: teller(draft) };
}

export function confirmInput(
  remedyId: string,
  version: number,
  draft: Draft & { readonly verifier: RemedyVerifier },
): ConfirmByWorkersInput {
  return { remedyId, version, ...evidence(draft), verifier: draft.verifier };
}

/** @param correctsId the line that it replaces; null for a new one */
export function entryInput(
  { remedyId, version, correctsId }: { remedyId: string; version: number; correctsId: string | null },
  draft: Draft,
  takenBack: boolean,
): AddRemedyEntryInput {
  const { kind, day, source, verifier, note, numbersChecked } = draft;
  const withPeople = kind !== 'MEASURE';
  return {
    remedyId,
    version,
    kind,
    day,
    workers: withPeople ? count(draft.workers) : 0,
    formerWorkers: withPeople ? count(draft.formerWorkers) : 0,
    source,
    note,
    numbersChecked,
    takenBack,
    correctsId,
    amount: movesMoney(kind) ? money(draft) : null,
    confirmedBy: verifier === '' ? null : verifier,
  };
}
