import type { EvidenceNote } from '../contents.ts';
import type { CountTable, PeopleCount } from './small-groups.ts';
import type { Chain, ProductionStep } from './production.ts';

/** A code, which programs compare, with the sentence that it makes in the language of the pack, which people read. */
export interface Said {
  readonly code: string;
  readonly text: string;
}

/** Who may learn of it: everybody who may read the pack; nobody on the supplier’s side, so that a second person releases the pack; nobody by a pack. */
export type HeldProtection = 'none' | 'supplier' | 'sealed';

export interface HeldSupplier {
  readonly id: string;
  readonly name: string;
  /** ISO 3166-1 alpha-2; null where nobody has said. */
  readonly country: string | null;
  /** What it does on the way from raw material to the goods, such as a spinner. */
  readonly role: Said | null;
  /** Null where it was never assessed. */
  readonly assessment: HeldAssessment | null;
}

/** A result as it was stored; numbers are decimals with two places. */
export interface HeldAssessment {
  readonly id: string;
  readonly on: string;
  readonly label: Said;
  readonly methodology: string;
  readonly score: string | null;
  readonly range: { readonly low: string; readonly high: string } | null;
  readonly confidence: Said;
  readonly lane: Said;
  /** Of country, sector, product and workforce the share that is recorded, 0 to 1. */
  readonly contextRecorded: string;
  /** Core questions that somebody answered, of those that apply; null where they were not counted yet. */
  readonly answersKnown: { readonly known: number; readonly of: number; readonly verified: number } | null;
}

export interface HeldSite {
  readonly id: string;
  readonly supplierId: string;
  readonly name: string;
  readonly country: string | null;
  /** District or town: never an address of housing. */
  readonly place: string | null;
}

/** What is known of a fact: a value, that nobody knows it, that it was asked for and declined, or that nobody asked. */
export type FactState = 'KNOWN' | 'UNKNOWN' | 'DECLINED' | 'NOT_ASKED';

export interface HeldFact {
  /** Id of the observation; null where there is none. */
  readonly id: string | null;
  readonly supplierId: string;
  readonly siteId: string | null;
  /** Key of the fact, with its name in the language of the pack. */
  readonly fact: Said;
  readonly state: FactState;
  /** As it is read; null unless it is known, or where it counts people. */
  readonly value: string | null;
  /** Where it counts people: how many of how many, whole. What is told of them is decided in one place. */
  readonly people: PeopleCount | null;
  readonly source: Said | null;
  readonly evidenceDate: string | null;
  /** Older than the method lets it count on the day of the pack. */
  readonly isStale: boolean;
  /** Ids of papers that it rests on. */
  readonly evidence: readonly string[];
  readonly protection: HeldProtection;
}

export interface HeldFlag {
  readonly id: string;
  readonly supplierId: string;
  readonly siteId: string | null;
  readonly ruleId: string;
  readonly ruleVersion: number;
  readonly class: 'INHERENT' | 'SANCTION' | 'CONTROL_GAP' | 'FINDING';
  /** `REVIEW` waits for a person, and nothing rests on it. */
  readonly state: 'OPEN' | 'CLEARED' | 'REVIEW';
  readonly severity: Said | null;
  readonly assurance: Said;
  /** What was recorded, as an indicator and never as a verdict. */
  readonly sentence: Said;
  /** What the supplier did about it. */
  readonly response: Said | null;
  readonly ilo: readonly string[];
  readonly evidenceDate: string | null;
  readonly clearedOn: string | null;
  readonly evidence: readonly string[];
  readonly protection: HeldProtection;
}

/** A fact that is unknown and that rules wait for. */
export interface HeldGap {
  readonly supplierId: string;
  readonly fact: Said;
  /** Who could fill it, as `GapKind` of the method. */
  readonly kind: string;
  readonly rules: number;
}

export interface HeldDecision {
  readonly id: string;
  readonly supplierId: string;
  readonly kind: Said;
  readonly state: Said;
  readonly decidedOn: string | null;
  readonly reason: string;
  readonly conditions: string | null;
  readonly until: string | null;
  readonly evidence: readonly string[];
}

/** What was done, or is planned, for people who were harmed. */
export interface HeldRemedy {
  readonly id: string;
  readonly supplierId: string;
  readonly flagId: string | null;
  readonly action: Said;
  readonly state: Said;
  readonly dueOn: string | null;
  readonly doneOn: string | null;
  readonly evidence: readonly string[];
}

/** What suppliers were asked, and what came of it. */
export interface HeldRequest {
  readonly id: string;
  readonly supplierId: string;
  readonly sentOn: string;
  readonly answeredOn: string | null;
  readonly state: Said;
}

/** A paper that may enter the pack. */
export interface HeldEvidence extends EvidenceNote {
  readonly title: string;
  /** Ids of the suppliers that it speaks of; none where it is the buyer’s own. */
  readonly suppliers: readonly string[];
  /** Lots that it names, as the buyer writes them; none where nobody has said. */
  readonly lots: readonly string[];
  readonly steps: readonly ProductionStep[];
  /** What is in the pack is a derivative. */
  readonly isRedacted: boolean;
}

export interface HeldEdition {
  readonly key: string;
  readonly title: string;
  readonly edition: string;
  readonly publisher: string;
  /** Its file below `data/`; null for one that is named and not in the pack. */
  readonly path: string | null;
  /** Of that file, in hexadecimal. */
  readonly sha256: string;
}

/** What is left out because a pack speaks of some sites of its suppliers only. What belongs to no site is in. */
export interface LeftOutSites {
  /** How many sites. */
  readonly sites: number;
  /** Something protected from suppliers is among it: the results of the suppliers rest on it, so a second person releases the pack all the same. */
  readonly isProtected: boolean;
}

/** How goods are made, where the pack follows goods. */
export interface Production {
  readonly chain: Chain;
  /** Lots in scope, as the buyer writes them; none where no shipment is in question. */
  readonly lots: readonly string[];
}

/**
 * What a buyer holds of the suppliers of a pack, as of its day, as everybody who may read the pack may know it: what is sealed is not among it, and what is
 * in it that may not be is refused. The order changes nothing.
 */
export interface Holdings {
  /** Day, ISO 8601. */
  readonly asOf: string;
  /** BCP 47, of the sentences. */
  readonly language: string;
  readonly suppliers: readonly HeldSupplier[];
  /** Those of which the pack speaks. */
  readonly sites: readonly HeldSite[];
  /** Null where it speaks of all sites of its suppliers. */
  readonly leftOut: LeftOutSites | null;
  readonly facts: readonly HeldFact[];
  /** Names of facts in the language of the pack, by key: also of those that nobody has asked for. */
  readonly factNames: Readonly<Record<string, string>>;
  readonly flags: readonly HeldFlag[];
  readonly gaps: readonly HeldGap[];
  readonly decisions: readonly HeldDecision[];
  readonly remedies: readonly HeldRemedy[];
  readonly requests: readonly HeldRequest[];
  /** Numbers of people, whole: what may be told of them is decided in one place. */
  readonly counts: readonly CountTable[];
  readonly evidence: readonly HeldEvidence[];
  readonly editions: readonly HeldEdition[];
  readonly production: Production;
}
