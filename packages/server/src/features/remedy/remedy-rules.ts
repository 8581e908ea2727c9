import type { Money, Response, StatedSource } from '@plumbline/facts';
import type { UserError, UserErrorCode } from '../../platform/errors/user-error.ts';
import type { WORKER_SIDE } from '../flag/flag-rules.ts';
import { problemsOfNote } from '../person/problems-of-note.ts';

/** Responses that are recorded as somebody says them; what is beyond them takes an accepted plan. */
export const SAID_RESPONSES = ['none', 'declined', 'disclosed'] as const satisfies readonly Response[];
export type SaidResponse = (typeof SAID_RESPONSES)[number];

/** Who says something of a remedy. What workers say comes through a verifier. */
export type Teller = StatedSource;

/** Who verifies on the workers' side: neither the supplier nor somebody whom it or the buyer pays for an audit. */
export type Verifier = (typeof WORKER_SIDE)[number];

/** Who pays. Never the workers. */
export const PAYERS = ['supplier', 'buyer', 'agent', 'several'] as const;
export type Payer = (typeof PAYERS)[number];

export const ENTRY_KINDS = ['repaid', 'debt-cancelled', 'documents-returned', 'measure'] as const;
export type EntryKind = (typeof ENTRY_KINDS)[number];
const WITH_MONEY: ReadonlySet<EntryKind> = new Set<EntryKind>(['repaid', 'debt-cancelled']);

/** An amount of a currency that is known. */
export interface Amount extends Money {
  readonly currency: string;
}

/** A plan that was accepted. Days are ISO 8601. */
export interface Plan {
  readonly workers: number;
  readonly formerWorkers: number;
  /** Null where no money is owed. */
  readonly owed: Amount | null;
  readonly from: string;
  readonly until: string;
  /** Null where no money is owed. */
  readonly paidBy: Payer | null;
}

/** One act about the response to a finding. */
export interface Step {
  readonly response: Response;
  readonly source: Teller;
  readonly evidenceDate: string;
  /** Set where a plan is accepted. */
  readonly plan: Plan | null;
}

/** One line of the ledger. Counts are of workers for whom it is done with this line: an instalment may have none. */
export interface Entry {
  readonly id: string;
  readonly kind: EntryKind;
  readonly day: string;
  readonly workers: number;
  readonly formerWorkers: number;
  readonly amount: Amount | null;
  /** The entry that this one replaces. */
  readonly corrects: string | null;
  /** It takes back what it replaces, and says nothing itself. */
  readonly takenBack: boolean;
}

/** Days without an entry after which a ledger is not up to date. A default of ours. */
export const LEDGER_DAYS = 60;
/** Fewest people about whom what workers said is written down, as in `sealedPeopleLeast`, and what their number is rounded to. */
const FEWEST = 10;
const ROUNDED_TO = 5;
const MOST_WORKERS = 10_000_000;

/** The plan that the steps lead to; null where none was accepted, or a later response ended it. @param steps oldest first */
export function planOf(steps: readonly Step[]): Plan | null {
  return steps.reduce<Plan | null>((plan, step) => {
    if (step.plan !== null) return step.plan;
    return step.response === 'on-schedule' || step.response === 'confirmed-by-workers' ? plan : null;
  }, null);
}

/** Entries that no other one replaces. */
export function entriesInForce<E extends Entry>(entries: readonly E[]): E[] {
  const replaced = new Set(entries.flatMap(({ corrects }) => corrects ?? []));
  return entries.filter(({ id, takenBack }) => !takenBack && !replaced.has(id));
}

/** What is still owed under a plan, in its currency; null where no money is owed. Amounts in other currencies do not count: nothing is converted. */
export function outstanding({ owed }: Plan, entries: readonly Entry[]): Amount | null {
  if (owed === null) return null;
  const paid = entriesInForce(entries).reduce(
    (sum, { amount }) => (amount?.currency === owed.currency ? sum + amount.minor : sum),
    0,
  );
  return { minor: Math.max(0, owed.minor - paid), currency: owed.currency };
}

/** Whether the ledger of a plan is at its end: nothing is owed any more; without money, something was done. */
export function isAtEnd(plan: Plan, entries: readonly Entry[]): boolean {
  const left = outstanding(plan, entries);
  return left === null ? entriesInForce(entries).length > 0 : left.minor === 0;
}

/** Whether there is an entry of the last days. @param since the first of these days, ISO 8601 */
export function isKept(entries: readonly Entry[], since: string): boolean {
  return entriesInForce(entries).some(({ day }) => day >= since);
}

/** What was evidence of an act: when, from whom, and what it says. */
export interface Evidence {
  readonly evidenceDate: string;
  readonly note: string;
  /** The viewer has confirmed that no long number in the note belongs to a person. */
  readonly numbersChecked: boolean;
}

const problem = (field: string, code: UserErrorCode, parameters: UserError['parameters'] = {}): UserError => ({
  field,
  code,
  parameters,
});

/** @param today day of the organisation, ISO 8601 */
export function problemsOfEvidence({ evidenceDate, note, numbersChecked }: Evidence, today: string): UserError[] {
  return [
    ...(evidenceDate > today ? [problem('evidenceDate', 'REMEDY_DAY_IN_FUTURE', { day: today })] : []),
    ...(note.trim() === '' ? [problem('note', 'REMEDY_EVIDENCE_MISSING')] : []),
    ...problemsOfNote('note', note, numbersChecked),
  ];
}

/** A supplier discloses itself: our own record cannot do it for the supplier. */
export function problemsOfSaid(response: SaidResponse, source: Teller): UserError[] {
  return response === 'disclosed' && source === 'buyer' ? [problem('source', 'REMEDY_DISCLOSED_BY_OTHERS')] : [];
}

/** @param today day of the organisation, ISO 8601 */
export function problemsOfPlan(plan: Plan, today: string): UserError[] {
  const { workers, formerWorkers, owed, from, until, paidBy } = plan;
  const problems: UserError[] = [...problemsOfCounts(plan)];
  if (workers + formerWorkers === 0) problems.push(problem('workers', 'REMEDY_WORKERS_MISSING'));
  if (until < today) problems.push(problem('until', 'DAY_IN_PAST', { day: today }));
  else if (until < from) problems.push(problem('until', 'REMEDY_ENDS_BEFORE_START'));
  if (owed !== null && paidBy === null) problems.push(problem('paidBy', 'REMEDY_PAYER_MISSING'));
  return problems;
}

function problemsOfCounts(counts: Pick<Entry, 'workers' | 'formerWorkers'>): UserError[] {
  return (['workers', 'formerWorkers'] as const).flatMap((field) =>
    Number.isInteger(counts[field]) && counts[field] >= 0 && counts[field] <= MOST_WORKERS
      ? []
      : [problem(field, 'REMEDY_COUNT', { most: MOST_WORKERS })],
  );
}

/** A line to be added to the ledger. */
export interface NewEntry extends Omit<Entry, 'id'> {
  /** Whether its numbers come from workers, through a verifier. */
  readonly fromWorkers: boolean;
  readonly confirmedBy: Verifier | null;
  readonly note: string;
}

/** What is wrong with a new line. @param others the lines that count beside it @param plan the plan that is in force */
export function problemsOfEntry(
  entry: NewEntry,
  { others, plan, today }: { readonly others: readonly Entry[]; readonly plan: Plan | null; readonly today: string },
): UserError[] {
  if (entry.takenBack) return entry.note.trim() === '' ? [problem('note', 'REASON_MISSING')] : [];
  const { kind, day, workers, formerWorkers, amount, fromWorkers, confirmedBy, note } = entry;
  const problems = problemsOfCounts(entry);
  if (day > today) problems.push(problem('day', 'REMEDY_DAY_IN_FUTURE', { day: today }));
  if (WITH_MONEY.has(kind) && (amount === null || amount.minor <= 0)) problems.push(problem('amount', 'REMEDY_AMOUNT'));
  if (!WITH_MONEY.has(kind) && amount !== null) problems.push(problem('amount', 'REMEDY_NO_AMOUNT'));
  if (kind === 'documents-returned' && workers + formerWorkers === 0)
    problems.push(problem('workers', 'REMEDY_WORKERS_MISSING'));
  if (kind === 'measure' && note.trim() === '') problems.push(problem('note', 'REMEDY_MEASURE_MISSING'));
  if (fromWorkers && confirmedBy === null) problems.push(problem('confirmedBy', 'REMEDY_VERIFIER_MISSING'));
  if (fromWorkers && [workers, formerWorkers].some((count) => count > 0 && count < FEWEST))
    problems.push(problem('workers', 'REMEDY_TOO_FEW', { least: FEWEST }));
  if (plan !== null && kind !== 'measure') {
    const done = others.filter((other) => other.kind === kind);
    for (const field of ['workers', 'formerWorkers'] as const) {
      const sum = done.reduce((before, other) => before + other[field], entry[field]);
      if (sum > plan[field]) problems.push(problem(field, 'REMEDY_MORE_THAN_PLANNED', { planned: plan[field] }));
    }
  }
  return problems;
}

/** A count as it is written down: one that workers gave is rounded, so that no surface can give it away. */
export function countToKeep(count: number, fromWorkers: boolean): number {
  return fromWorkers ? Math.round(count / ROUNDED_TO) * ROUNDED_TO : count;
}

/** An amount as a person writes it, such as "1250.50" of "USD". */
export interface WrittenAmount {
  readonly amount: string;
  readonly currency: string;
}

// A comma before three digits may stand between thousands: then nobody knows which was meant.
const amountText = /^(\d{1,13})(?:\.(\d{1,4})|,(\d{1,2}))?$/;

/** Reads an amount exactly; null for what is no amount of the currency. @param decimalPlaces those of the currency; null for an unknown one */
export function readAmount({ amount, currency }: WrittenAmount, decimalPlaces: number | null): Amount | null {
  const [, whole, point, comma] = amountText.exec(amount.trim()) ?? [];
  const part = point ?? comma ?? '';
  if (whole === undefined || decimalPlaces === null || part.length > decimalPlaces) return null;
  return { minor: Number(whole + part.padEnd(decimalPlaces, '0')), currency };
}
