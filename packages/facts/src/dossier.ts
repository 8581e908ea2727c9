import type { Response } from './choices.ts';
import type { Observations } from './observations.ts';
import type { FindingResponse } from './response.ts';

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
