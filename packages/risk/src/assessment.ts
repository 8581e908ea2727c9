import type { Assurance, Explained, FactKey, Protection, Response, Source } from '@plumbline/facts';
import type { MajorityCoding } from './reference.ts';
import type { Harm, WorkKind } from './score/harm.ts';
import type { Counted } from './score/workforce.ts';

/** Kleene truth. UNKNOWN is never FALSE. See docs/methodology.md#truth. */
export type Truth = 'TRUE' | 'FALSE' | 'UNKNOWN';

export const SEVERITIES = ['L', 'M', 'H', 'C'] as const;
export type Severity = (typeof SEVERITIES)[number];

/** See docs/methodology.md#classes. */
export type RuleClass = 'INHERENT' | 'SANCTION' | 'CONTROL_GAP' | 'FINDING';

export type SubjectKind =
  | 'organisation'
  | 'supplier'
  | 'site'
  | 'unit'
  | 'input-chain'
  | 'labour-source'
  | 'agent'
  | 'corridor'
  | 'product'
  | 'buyer';

/** From worst to least for the supplier as a whole. See docs/methodology.md#unit. */
export const LABELS = ['CRITICAL', 'HIGH', 'NOT_ENOUGH_KNOWN', 'MEDIUM', 'LOW', 'NOT_ASSESSED'] as const;
export type Label = (typeof LABELS)[number];

/**
 * Order of attention. 1 to 3 as in docs/methodology.md#attention; `presumed` is "Presumed: ask"; `context` is context-High; `remedy` is the list "In remedy";
 * `rest` is everything else.
 */
export const LANES = ['1', '2', 'presumed', '3', 'context', 'rest', 'remedy'] as const;
export type Lane = (typeof LANES)[number];

/** Decimal with two places, such as "62.10". */
export type ScoreText = string;
/** Decimal with eight places, so that terms add up exactly. */
export type TermText = string;

/** One input of a flag, as read. */
export interface FlagInput {
  readonly fact: string;
  /** Value of the fact, in plain form; null when it is unknown or declined. */
  readonly value: string | number | boolean | null;
  readonly source: Source;
  readonly evidenceDate: string | null;
}

/** What the supplier did about a finding. See docs/methodology.md#response. */
export interface FlagResponse {
  /** As it counts: what is only said counts as disclosed at most, and a plan past its last day as no plan. */
  readonly counts: Response;
  /** As it was said. */
  readonly said: Response;
  /** Null where no observation tells it. */
  readonly source: Source | null;
  readonly evidenceDate: string | null;
  /** Last day of the plan that was accepted beside the finding. */
  readonly until?: string;
}

/** The pure result of one rule on one subject. See docs/methodology.md#flag. */
export interface Flag {
  readonly ruleId: string;
  readonly ruleVersion: number;
  readonly class: RuleClass;
  readonly subject: { readonly kind: SubjectKind; readonly key: string };
  readonly truth: Truth;
  /** Highest clause that is TRUE; null when the flag is not TRUE. */
  readonly severity: Severity | null;
  /** A higher severity that unknown facts leave open; null when there is none. */
  readonly couldBe: Severity | null;
  /** The score below which R does not fall while the flag is open; zero for context and for what waits for a person. */
  readonly floor: TermText;
  readonly assurance: Assurance;
  readonly protection: Protection;
  /** A match on a name alone: a person must decide, and nothing rests on it until then. */
  readonly review: boolean;
  /** Null for what is neither a finding nor a sanction, and for review items. It never changes the numbers. */
  readonly response: FlagResponse | null;
  readonly inputs: readonly FlagInput[];
  readonly ilo: readonly string[];
  readonly explanation: Explained;
  readonly clears: Explained;
  readonly do: Explained;
  readonly doNot: Explained;
}

/** A flag that holds on the facts and was cleared on evidence. It is not open. See docs/methodology.md#clearing. */
export interface ClearedFlag {
  readonly flag: Flag;
  /** Day of the clearing, ISO 8601. */
  readonly clearedOn: string;
  readonly watched: boolean;
}

/** A rule that unknown facts leave open. */
export interface OpenQuestion {
  readonly ruleId: string;
  readonly couldBe: Severity;
  readonly facts: readonly FactKey[];
}

/**
 * Who could fill a gap: the supplier, the buyer's own records, an edition of reference data, a screening list that nobody has loaded, the person who declined to answer,
 * or trade and desk data when every waiting rule is protected from the
 * supplier: nobody is asked who could be endangered by answering.
 */
export const GAP_KINDS = ['supplier', 'buyer', 'desk', 'reference', 'notScreened', 'declined'] as const;
export type GapKind = (typeof GAP_KINDS)[number];

/** An input that is unknown and matters, with the rules that wait for it. */
export interface Gap {
  readonly fact: string;
  readonly kind: GapKind;
  readonly rules: readonly string[];
}

/** The numbers of one unit, or of a supplier (those of its leading unit). Null: not known or not applicable. */
export interface Scores {
  readonly C0: ScoreText | null;
  readonly D: ScoreText | null;
  readonly C: ScoreText | null;
  readonly S: ScoreText | null;
  readonly P: ScoreText | null;
  readonly W: ScoreText | null;
  readonly I: ScoreText | null;
  readonly E: ScoreText | null;
  readonly R0: ScoreText | null;
  readonly R: ScoreText | null;
  readonly low: ScoreText | null;
  readonly high: ScoreText | null;
  /** Highest open floor of findings and sanctions; null: nothing observed. */
  readonly observed: ScoreText | null;
}

/** One term of a sum that recomputes a number exactly: `value * weight = contribution`. */
export interface Term {
  /** `I.max`, `I.C`, `I.S`, `I.P`, `I.W`, `W.mig`, ..., `E.<topic>`, `floor`. */
  readonly key: string;
  readonly value: TermText;
  readonly weight: TermText;
  readonly contribution: TermText;
  /** The rule behind a floor; null otherwise. */
  readonly ruleId: string | null;
  /** For parts of W: whether what is known counts, the usual answer, or the most because it was refused; null for other terms. */
  readonly counted: Counted | null;
}

/** The coding of the law behind D. `low` and `high`: its ends, where too little of its weight is known for one number; else null. */
export interface Destination {
  readonly low: ScoreText | null;
  readonly high: ScoreText | null;
  readonly source: string;
  readonly date: string;
  readonly secondHand: boolean;
}

export interface Confidence {
  readonly value: ScoreText;
  readonly word: 'High' | 'Medium' | 'Low';
}

/** See docs/methodology.md#labels. `low` and `high` differ when one of country and sector is unknown. */
export interface ContextBand {
  readonly low: 'LOW' | 'MEDIUM' | 'HIGH';
  readonly high: 'LOW' | 'MEDIUM' | 'HIGH';
}

/** The parts that a unit and its supplier share: the label, and the numbers behind it. */
export interface Result {
  readonly label: Label;
  readonly contextBand: ContextBand | null;
  /** The bands of `scores.low` and `scores.high` if nothing were unknown; null without a range. */
  readonly rangeLabels: { readonly low: Label; readonly high: Label } | null;
  readonly scores: Scores;
  readonly terms: readonly Term[];
  /** Null where D is not known. */
  readonly destination: Destination | null;
  /** Published share of migrants among the workers of that work there; null where no row says it. */
  readonly majority: MajorityCoding | null;
  readonly coverage: ScoreText;
  readonly freshness: ScoreText;
  readonly independence: ScoreText;
  readonly confidence: Confidence;
}

/** site x product group x labour source, or an input chain (then `input` and `origin` are set). See docs/methodology.md#unit. */
export interface UnitAssessment extends Result {
  readonly key: string;
  readonly site: string;
  readonly product: string;
  readonly labourSource: 'all';
  readonly input: string | null;
  readonly origin: string | null;
  /** Every TRUE flag and every review item of the unit, worst first. */
  readonly flags: readonly Flag[];
  /** Left out where none was cleared. */
  readonly cleared?: readonly ClearedFlag[];
}

/** How grave what was found, or could happen, is, and what else orders suppliers of one lane. See docs/methodology.md#harm. */
export interface Attention {
  /** SEV, 0 to 100. */
  readonly severity: ScoreText;
  /** The finding or sanction behind SEV, with its degrees from 1 to 5; null where SEV is what could happen at worst where such work is done. */
  readonly found: (Harm & { readonly ruleId: string }) | null;
  /** Where the gravest could happen. */
  readonly work: WorkKind;
  /** Null without a score. */
  readonly priority: ScoreText | null;
  /** An answer was refused, or an answer to a finding. */
  readonly declined: boolean;
  /** Null where no site gives a number. */
  readonly workers: number | null;
  /** Share of migrants, 0 to 1, that the leading unit counts: the known one, else the usual one. Orders suppliers by people concerned. */
  readonly migrants: ScoreText;
}

/** The versioned, reproducible result for one supplier. */
export interface SupplierAssessment extends Result {
  readonly lane: Lane;
  readonly attention: Attention;
  /** Every TRUE flag of the supplier and its units, each once, worst first. */
  readonly flags: readonly Flag[];
  /** Those that were cleared at every unit, each once. Left out where none was. */
  readonly cleared?: readonly ClearedFlag[];
  readonly unknown: readonly OpenQuestion[];
  /** Undecided matches. */
  readonly reviews: readonly Flag[];
  /** Most wanted first. */
  readonly gaps: readonly Gap[];
  readonly units: readonly UnitAssessment[];
}
