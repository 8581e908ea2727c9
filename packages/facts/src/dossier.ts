import type { Response } from './choices.ts';
import type { FactKey } from './facts.ts';
import type { Observations } from './observations.ts';
import type { FindingResponse } from './response.ts';

/** Key of the site of rows that name none: they speak of the supplier as a whole. */
export const WHOLE_SUPPLIER = 'supplier';

/** A raw material or component that a site buys. Facts: `input.*`. */
export interface InputDossier {
  /** Stable within the site, such as `cotton`. */
  readonly key: string;
  readonly name: string;
  /** Goods of the List of Goods or the priority table that match the input, by key; empty when there are none. */
  readonly goods: readonly string[];
  readonly observations: Observations;
  /** As for a supplier. */
  readonly sealed?: Observations;
  /** Set for an input that is known from a sealed source only. */
  readonly protection?: 'sealed';
}

/** A fact of which the supplier's own answers say something else than another source does. */
export interface Disagreement {
  readonly fact: FactKey;
  /** The answer says that there are none, where the other source counts some. */
  readonly denies: boolean;
}

/** A place where work is done, with what is known about it. Facts: `place.*`, `activity.*`, `product.*`, `workforce.*` and so on. */
export interface SiteDossier {
  readonly key: string;
  /** Null when the file names no site: the supplier itself is then the only site. */
  readonly name: string | null;
  readonly rows: readonly number[];
  /** Status in the file: a closed site is kept and shown as closed; false reopens it. */
  readonly closed?: boolean;
  /** First and last day of work at a project site, ISO 8601, if the file has them. */
  readonly projectFrom?: string;
  readonly projectTo?: string;
  readonly observations: Observations;
  /** As for a supplier. */
  readonly sealed?: Observations;
  /** Set for a site that is known from a sealed source only. */
  readonly protection?: 'sealed';
  readonly inputs: readonly InputDossier[];
  /** What was recorded beside findings at the site; it goes before `findings.response`. */
  readonly responses?: readonly FindingResponse[];
  /** By fact. Only the buyer's side learns of them. */
  readonly disagreements?: readonly Disagreement[];
}

/** One answered control question. `weight` w, a whole number from 1, `degree` d of 0, 50 or 100, `verification` v in hundredths. See docs/methodology.md#controls. */
export interface Control {
  readonly topic: string;
  readonly weight: number;
  readonly degree: 0 | 50 | 100;
  readonly verification: 0 | 30 | 50 | 100;
  readonly evidenceDate: string;
  readonly expired: boolean;
}

/** What a response to a questionnaire says of one control question. */
export interface AnsweredControl {
  /** Key of the question: a later response to it takes the place of an earlier one. */
  readonly question: string;
  /** Whether something was declared. A blank, not knowing and a refusal declare nothing. */
  readonly declared: boolean;
  /** Null where the question does not apply. */
  readonly control: Control | null;
}

/** Everything that is known about one supplier when it is assessed. */
export interface SupplierDossier {
  readonly key: string;
  readonly name: string;
  readonly rows: readonly number[];
  /** Facts: `screening.hits`, and `findings.response` where it was said of the supplier as a whole. */
  readonly observations: Observations;
  /** Sealed observations of facts that an open source may know too. Only the sealed result reads them, and it prefers them. */
  readonly sealed?: Observations;
  readonly sites: readonly SiteDossier[];
  /** The supplier's response to findings of which no observation tells one. */
  readonly response: Response;
  readonly controls: readonly Control[];
}
