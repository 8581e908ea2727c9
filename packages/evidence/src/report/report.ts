import type { SourceGrade } from '../contents.ts';
import type { EntryState, Gate, ToldCount } from '../purposes/index.ts';
import type { ReportLocale } from './report-texts.ts';

/** A report as it is set on pages and stands in `report/summary.json`: sentences in the language of the report beside the codes that they were made from. */
export interface Report {
  readonly format: 'plumbline-report/1';
  readonly language: ReportLocale;
  readonly packId: string;
  /** ISO 8601. */
  readonly asOf: string;
  readonly organisation: string;
  readonly title: string;
  readonly about: string;
  readonly purpose: {
    readonly key: string;
    readonly edition: string;
    readonly status: string;
    readonly clocks: readonly string[];
    readonly sources: readonly ReportSource[];
  };
  /** For whom, of whom, as of when: names with their values. */
  readonly head: readonly { readonly name: string; readonly value: string }[];
  readonly inShort: readonly string[];
  /** Everything that the pack does not show, on page 1. */
  readonly notShown: readonly ReportGap[];
  readonly trace: readonly TracedStep[];
  /** One a lot, where the purpose follows goods; none where no lot is in question. */
  readonly lots: readonly LotIndex[];
  readonly index: readonly IndexLine[];
  readonly suppliers: readonly SupplierChapter[];
  readonly people: readonly ReportTable[];
  readonly papers: readonly ReportPaper[];
  readonly editions: readonly ReportEdition[];
  readonly gates: readonly (Gate & { readonly text: string })[];
}

export interface ReportEdition {
  readonly title: string;
  readonly edition: string;
  /** Its file below `data/`, or that it is not in the pack. */
  readonly place: string;
  readonly sha256: string;
}

export interface ReportSource {
  readonly key: string;
  readonly citation: string;
  readonly checked: boolean;
}

export interface ReportGap {
  /** Number of the entry that lacks something; null for what no pack of this kind shows. */
  readonly entry: number | null;
  readonly code: string;
  readonly text: string;
}

/** How many lots papers trace through a step. */
export interface TracedStep {
  readonly step: string;
  readonly title: string;
  readonly found: number;
  readonly of: number;
}

/** What there is of one lot, entry by entry and step by step from the raw material. */
export interface LotIndex {
  readonly lot: string;
  readonly lines: readonly LotLine[];
}

export interface LotLine {
  /** Of the entry. */
  readonly number: number;
  readonly step: string | null;
  readonly title: string;
  readonly state: EntryState;
  readonly stateText: string;
  /** Numbers of papers that name the lot, and the step where it is one. */
  readonly papers: readonly number[];
}

export interface IndexLine {
  readonly number: number;
  readonly key: string;
  readonly section: string;
  readonly title: string;
  readonly state: EntryState;
  readonly stateText: string;
  readonly found: number;
  readonly of: number;
  /** Numbers of papers, which stand in `papers`. */
  readonly papers: readonly number[];
  readonly sources: readonly string[];
  /** Suppliers, sites, lots or findings of which something lacks; empty where it is the pack as a whole. */
  readonly whom: string;
  /** What lacks, one sentence for each reason. */
  readonly lacks: readonly { readonly code: string; readonly text: string }[];
}

export interface SupplierChapter {
  readonly id: string;
  readonly name: string;
  /** Country, role and sites, as one line. */
  readonly about: string;
  /** The result as it was stored; null where there is none. */
  readonly assessment: { readonly id: string; readonly label: string; readonly text: string } | null;
  readonly claims: readonly ReportClaim[];
  readonly facts: readonly ReportFact[];
  /** Names of facts that nobody knows and that rules wait for, most wanted first. */
  readonly unknown: readonly string[];
}

/** A statement, with the papers that bear it out, and the record that it was read from. */
export interface ReportClaim {
  readonly kind: string;
  readonly code: string;
  readonly text: string;
  readonly note: string;
  readonly record: string;
  /** None where no paper in the pack bears it out, and the report says so beside it. */
  readonly papers: readonly number[];
}

export interface ReportFact {
  readonly key: string;
  readonly site: string | null;
  readonly name: string;
  readonly value: string;
  /** Source and day, as one line. */
  readonly note: string;
  readonly isStale: boolean;
  readonly record: string | null;
  readonly papers: readonly number[];
}

export interface ReportTable {
  readonly key: string;
  readonly title: string;
  readonly total: ToldCount;
  readonly totalText: string;
  readonly rows: readonly { readonly name: string; readonly told: ToldCount; readonly text: string }[];
}

export interface ReportPaper {
  readonly number: number;
  readonly evidenceId: string;
  readonly title: string;
  readonly kind: string;
  readonly issuer: string;
  readonly day: string;
  readonly language: string;
  readonly grade: SourceGrade;
  /** What is to be known of it before it is relied on: stale, without an issuer, redacted, without a date. */
  readonly marks: readonly { readonly code: string; readonly text: string }[];
}
