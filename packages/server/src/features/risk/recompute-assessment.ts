import { Injectable } from '@nestjs/common';
import type { Transaction } from '../../platform/db/transaction.ts';
import { loadInForce } from '../supplier/load-observations.ts';
import { loadPreferences, type Preference } from '../supplier/preferences.ts';
import type { StoredObservation } from '../supplier/stored-observation.ts';
import type { Flag } from '@plumbline/risk';
import { assessSupplier, basesOf } from './assess-supplier.ts';
import type { AssessedSupplier, AssessmentSurroundings } from './assess-supplier.ts';
import { loadClearings } from './clearings.ts';
import { loadDispositions } from './dispositions.ts';
import { openEditions, type OpenedEditions } from './kept-basis.ts';
import { openFlags } from './leading-flags.ts';
import { ScreeningLists, type ScreenedList } from './screening.ts';

/** A result with everything that it was computed from. */
export interface RecomputedAssessment extends AssessedSupplier {
  /** Rows in force, as read from the database. */
  readonly rows: readonly StoredObservation[];
  /** When the result in lists was computed. */
  readonly assessedAt: Date;
  /** Facts, lists or methodology differ from those of the result in lists, which will soon be recomputed. */
  readonly isNewer: boolean;
  /** Engine of the result in lists; empty if an earlier version made it. */
  readonly engine: string;
  /** What the result in lists was made with. */
  readonly editions: OpenedEditions;
  /** Screening lists that this result is made with. */
  readonly lists: readonly ScreenedList[];
}

/** A result as its page shows it: made again today, or as it was stored. */
export type ShownAssessment = Omit<RecomputedAssessment, 'hashes'>;

/** Flags that people can work on. */
export interface OpenFlags {
  readonly flags: readonly Flag[];
  readonly basesOf: (flag: Flag) => readonly string[];
}

interface Made {
  readonly assessed: RecomputedAssessment;
  readonly surroundings: AssessmentSurroundings;
}

interface HeldResult {
  readonly name: string;
  readonly country: string;
  readonly asOf: string;
  readonly assessedAt: Date;
  readonly inputHash: string;
  readonly engine: string;
  readonly digest: string;
}

/** Recomputes flags, terms and gaps of a supplier from what is in force, on the day of its assessment. */
@Injectable()
export class RecomputeAssessment {
  readonly #lists: ScreeningLists;

  constructor(lists: ScreeningLists) {
    this.#lists = lists;
  }

  /**
   * Returns null for a supplier that is not assessed yet.
   * @param chosen preferences to compute with instead of those in force, the latest first
   */
  async execute(
    tx: Transaction,
    organisationId: string,
    supplierId: string,
    chosen?: readonly Preference[],
  ): Promise<RecomputedAssessment | null> {
    return (await this.#made(tx, organisationId, supplierId, chosen))?.assessed ?? null;
  }

  /** The open flags of a supplier, without those that are sealed, and what makes each true. Returns null for a supplier that is not assessed yet. */
  async openFlags(tx: Transaction, organisationId: string, supplierId: string): Promise<OpenFlags | null> {
    const made = await this.#made(tx, organisationId, supplierId);
    if (made === null) return null;
    return {
      flags: openFlags(made.assessed.assessment),
      basesOf: (flag) => basesOf(made.assessed, made.surroundings, flag),
    };
  }

  async #made(
    tx: Transaction,
    organisationId: string,
    supplierId: string,
    chosen?: readonly Preference[],
  ): Promise<Made | null> {
    const [held] = await tx.query<HeldResult>(
      `SELECT s.name, s.country, p.as_of AS "asOf", p.assessed_at AS "assessedAt", a.input_hash AS "inputHash", a.engine, a.editions_digest AS digest
       FROM suppliers s
       JOIN portfolio p ON p.organisation_id = s.organisation_id AND p.supplier_id = s.id
       JOIN assessments a ON a.organisation_id = s.organisation_id AND a.supplier_id = s.id AND a.recorded_to IS NULL
       WHERE s.organisation_id = $1 AND s.id = $2`,
      [organisationId, supplierId],
    );
    if (held === undefined) return null;
    const { name, country, asOf, assessedAt, inputHash, engine, digest } = held;
    const rows = (await loadInForce(tx, organisationId, [supplierId])).get(supplierId) ?? [];
    const screening = await this.#lists.of(tx, organisationId);
    const surroundings = {
      screening,
      dispositions: await loadDispositions(tx, organisationId, [supplierId]),
      clearings: await loadClearings(tx, organisationId, [supplierId]),
      asOf,
    };
    const preferences = chosen ?? (await loadPreferences(tx, organisationId, [supplierId])).get(supplierId);
    const assessed = assessSupplier({ id: supplierId, name, country }, rows, surroundings, preferences);
    const editions = await openEditions(tx, organisationId, digest);
    const recomputed = {
      ...assessed,
      rows,
      assessedAt,
      isNewer: assessed.hashes.supplier !== inputHash,
      engine,
      editions,
      lists: screening.lists,
    };
    return { assessed: recomputed, surroundings };
  }
}
