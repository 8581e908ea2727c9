import type { SourceGrade } from '../contents.ts';
import type { PaperKind } from './paper-kinds.ts';

/** Where an entry comes from. */
export interface LegalSource {
  /** As it is cited, with article and date. */
  readonly citation: string;
  /** Whether somebody of us has read it there. Where not, screens and reports say so. */
  readonly checked: boolean;
}

/** For each of what an entry must be shown: the pack as a whole, each supplier, site or lot in scope, each open finding about people. */
export type Each = 'scope' | 'supplier' | 'site' | 'lot' | 'finding';

/** A paper of one of these kinds. */
export interface PaperNeed {
  readonly kind: 'paper';
  readonly of: readonly PaperKind[];
  readonly each: Each;
  /** The weakest source that will do; any where left out. */
  readonly gradeAtLeast?: SourceGrade;
  /** Months after its date, or the end of its period, for which it shows anything. Without it only its own last day counts. */
  readonly freshMonths?: number;
}

/** Facts that are known at each site, or each supplier where the method records them there. */
export interface FactNeed {
  readonly kind: 'fact';
  readonly facts: readonly string[];
}

/** What the service itself keeps. */
export const RECORDS = [
  'assessment',
  'decision',
  'remedy',
  'request',
  'role',
  'sites',
  'lots',
  'editions',
  'flags',
] as const;
export interface RecordNeed {
  readonly kind: 'record';
  readonly of: (typeof RECORDS)[number];
}

/** Papers in another language than that of the pack, each with a translation. */
export interface TranslationNeed {
  readonly kind: 'translation';
}

/** Written when the pack is built, from its other entries: it is always in. */
export interface WrittenNeed {
  readonly kind: 'written';
}

export type Need = PaperNeed | FactNeed | RecordNeed | TranslationNeed | WrittenNeed;

export const SECTIONS = ['summary', 'trade', 'production', 'people', 'system', 'annexes'] as const;
export type Section = (typeof SECTIONS)[number];

/** One line of the table of contents. Its title is `purpose.<purpose>.<entry>`. */
export interface Entry {
  readonly key: string;
  readonly section: Section;
  /** Once for each step from raw material to the goods; papers count that name the step. */
  readonly forEachStep?: true;
  /** All of them are needed. */
  readonly needs: readonly Need[];
  /** Numbers of sources of the purpose, by their key. */
  readonly sources: readonly string[];
}

/** Whether what a purpose answers to binds: in force or applying from a day, not settled, or guidance that binds nobody by itself. */
export type PurposeStatus =
  { readonly kind: 'in-force' | 'applies-from'; readonly from: string } | { readonly kind: 'draft' | 'guidance' };

/** What a pack is for, as data: a table of contents with what each entry needs. Its texts are `purpose.<key>` and what begins so. */
export interface Purpose {
  readonly key: string;
  /** Changes with every change of its entries: it is part of the scope, and so of the id of a pack. */
  readonly edition: string;
  /** Day on which its sources were last looked at, ISO 8601. */
  readonly asOf: string;
  readonly status: PurposeStatus;
  /** Where the law counts in days: what it counts, by the key of its text, which carries its own source. */
  readonly clocks: readonly { readonly key: string; readonly source: string }[];
  /** Goods are followed by lot and step. */
  readonly followsLots: boolean;
  readonly sources: Readonly<Record<string, LegalSource>>;
  readonly entries: readonly Entry[];
}
