import { WHOLE_SUPPLIER, type SiteDossier } from '@plumbline/facts';
import type { SectorReading } from '../sector/classify.ts';
import { observeConditions } from './conditions-facts.ts';
import { observeContracts } from './contract-facts.ts';
import { observeDocuments } from './document-facts.ts';
import { observeGovernance } from './governance-facts.ts';
import { InputDrafts } from './input-dossiers.ts';
import type { Problem } from './intake-event.ts';
import { Observer, type Basis } from './observer.ts';
import { observePlace } from './place-facts.ts';
import { observeRecruitment } from './recruitment-facts.ts';
import { observeResponse } from './response-facts.ts';
import { observeSectors, workTexts } from './sector-facts.ts';
import { ValueDraft } from './value-draft.ts';
import { observeVulnerability } from './vulnerability-facts.ts';
import { observeWorkforce } from './workforce-facts.ts';

/** A site with its classified sectors. */
export interface FinishedSite {
  readonly dossier: SiteDossier;
  readonly sectors: SectorReading;
  /** The file's description of the work there, field by field. */
  readonly work: readonly string[];
}

/** One site while the rows about it are collected. */
export class SiteDraft {
  readonly key: string;
  readonly rows: number[] = [];
  readonly values = new ValueDraft();
  readonly inputs: InputDrafts;
  readonly #basis: Basis;

  constructor(key: string, basis: Basis) {
    this.key = key;
    this.#basis = basis;
    this.inputs = new InputDrafts(basis);
  }

  /** Turns the rows into facts. @param problems receives numbers that contradict each other */
  finish(supplierName: string, problems: Problem[]): FinishedSite {
    const { values } = this;
    const observer = new Observer(this.#basis);
    observePlace(values, observer, supplierName);
    const sectors = observeSectors(values, observer, supplierName);
    observer.field('trade.shipsToUs', values, 'shipsToUs');
    observeWorkforce(values, observer, problems);
    observeRecruitment(values, observer);
    observeDocuments(values, observer);
    observeContracts(values, observer, problems);
    observeConditions(values, observer);
    observeGovernance(values, observer);
    observeVulnerability(values, observer);
    if (this.key !== WHOLE_SUPPLIER) observeResponse(values, observer);
    this.inputs.observeSilence(observer);
    const from = values.known('siteFrom');
    const to = values.known('siteTo');
    const closed = values.known('closed');
    return {
      dossier: {
        key: this.key,
        name: values.known('siteName'),
        rows: this.rows,
        ...(closed === null ? {} : { closed }),
        ...(from === null ? {} : { projectFrom: from }),
        ...(to === null ? {} : { projectTo: to }),
        observations: observer.observations,
        inputs: this.inputs.dossiers,
      },
      sectors,
      work: workTexts(values),
    };
  }
}
