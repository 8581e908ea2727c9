import { Injectable } from '@nestjs/common';
import type { Label } from '@plumbline/risk';
import type { DeclaredPlan } from '../../platform/db/declared-plan.ts';
import { Database } from '../../platform/db/transaction.ts';
import { NotFound } from '../../platform/errors/refused.ts';
import { assertMay } from '../../platform/tenancy/may.ts';
import type { Viewer } from '../../platform/tenancy/viewer.ts';
import { labelOverrideOf, type LabelOverride } from '../risk/label-in-force.ts';
import type { ShownAssessment } from '../risk/recompute-assessment.ts';
import { isWithheld, storedAssessment } from '../risk/stored-assessment.ts';

/** A supplier at one end of a movement. */
export interface MovementEnd {
  /** Null where the supplier was not there. */
  readonly name: string | null;
  /** As it was stored; null where there was none, or it is not shown again. */
  readonly result: ShownAssessment | null;
  readonly withheld: boolean;
  /** The label in force; null without a result. */
  readonly label: Label | null;
  readonly override: LabelOverride | null;
  /** Name of the supplier that it is merged into; null where it stands for itself. */
  readonly mergedInto: string | null;
  /** Names of those that are merged into it. */
  readonly merged: readonly string[];
}

const knownSql = `SELECT s.name FROM suppliers s WHERE s.organisation_id = $1 AND s.id = $2 AND s.state <> 'arriving'`;

const endSql = `SELECT s.name, i.name AS "mergedInto", p.label, ${labelOverrideOf('p')} AS override,
    (SELECT coalesce(json_agg(m.name ORDER BY m.name, m.id), '[]') FROM suppliers m WHERE m.organisation_id = $1 AND m.merged_into = s.id) AS merged
  FROM suppliers s
  LEFT JOIN suppliers i ON i.organisation_id = $1 AND i.id = s.merged_into
  LEFT JOIN portfolio p ON p.organisation_id = $1 AND p.supplier_id = s.id
  WHERE s.organisation_id = $1 AND s.id = $2 AND s.state <> 'arriving'`;

/** The two results between which a supplier has moved. */
@Injectable()
export class MovementReadModel {
  readonly #database: Database;

  constructor(database: Database) {
    this.#database = database;
  }

  static plans(organisationId: string, supplierId: string): readonly DeclaredPlan[] {
    return [
      {
        name: 'a supplier that may have moved',
        sql: knownSql,
        parameters: [organisationId, supplierId],
        index: 'suppliers_pkey',
        columns: ['organisation_id', 'id'],
      },
    ];
  }

  /** @throws NotAllowed; NotFound if the organisation never had such a supplier */
  async assertKnown(viewer: Viewer, supplierId: string): Promise<void> {
    assertMay(viewer, 'supplier.read');
    const { organisationId } = viewer;
    const found = await this.#database.transaction(organisationId, (tx) =>
      tx.query(knownSql, [organisationId, supplierId]),
    );
    if (found.length === 0) throw new NotFound('No supplier has this id');
  }

  /**
   * @param from an instant of the past
   * @param to a later one, or null for now
   * @throws NotAllowed
   */
  async ends(
    viewer: Viewer,
    supplierId: string,
    from: Date,
    to: Date | null,
  ): Promise<{ readonly before: MovementEnd; readonly after: MovementEnd }> {
    assertMay(viewer, 'supplier.read');
    const before = await this.#end(viewer.organisationId, supplierId, from);
    const after = await this.#end(viewer.organisationId, supplierId, to);
    return { before, after };
  }

  #end(organisationId: string, supplierId: string, asOf: Date | null): Promise<MovementEnd> {
    return this.#database.reading(organisationId, asOf, async (tx) => {
      const [supplier] = await tx.query<Omit<MovementEnd, 'result' | 'withheld'>>(endSql, [organisationId, supplierId]);
      if (supplier === undefined)
        return { name: null, result: null, withheld: false, label: null, override: null, mergedInto: null, merged: [] };
      const result = await storedAssessment(tx, organisationId, supplierId);
      const withheld = await isWithheld(tx, organisationId, supplierId);
      return { ...supplier, label: result === null ? null : supplier.label, result, withheld };
    });
  }
}
