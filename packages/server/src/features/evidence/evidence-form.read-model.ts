import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/db/transaction.ts';
import { NotFound } from '../../platform/errors/refused.ts';
import { assertMay } from '../../platform/tenancy/may.ts';
import type { Viewer } from '../../platform/tenancy/viewer.ts';
import type { LinkRow } from './evidence.read-model.ts';

/** A fact, a flag, a decision or a finding that a file can hang on. */
export interface SubjectRow extends LinkRow {
  /** Day on which it was recorded, first seen or proposed, in the time zone of the organisation: it tells apart what is called the same. */
  readonly day: string;
}

/** What the form of a file offers for its suppliers. */
export interface EvidenceForm {
  readonly sites: readonly { readonly id: string; readonly name: string; readonly supplierName: string }[];
  /** By supplier and kind, the newest first. */
  readonly subjects: readonly SubjectRow[];
}

/** Most suppliers that the form is asked for, and most subjects that it offers: somebody chooses among them by hand. */
const MOST_SUPPLIERS = 50;
const MOST_SUBJECTS = 500;

/** Facts that were withdrawn and decisions that were not taken support nothing, so no file is hung on them. */
const SUBJECTS = `
  SELECT o.kind, o.id, o.supplier_id AS "supplierId", s.name AS "supplierName", o.what, to_char(o.at AT TIME ZONE $3, 'YYYY-MM-DD') AS day
  FROM (
    SELECT 'fact' AS kind, id, supplier_id, form AS what, recorded_at AS at FROM hand_facts
      WHERE organisation_id = $1 AND supplier_id = ANY ($2::uuid[]) AND ended_at IS NULL
    UNION ALL SELECT 'flag', id, supplier_id, rule_id, first_seen_at FROM flags WHERE organisation_id = $1 AND supplier_id = ANY ($2::uuid[])
    UNION ALL SELECT 'decision', id, supplier_id, kind, proposed_at FROM decisions
      WHERE organisation_id = $1 AND supplier_id = ANY ($2::uuid[]) AND state NOT IN ('declined', 'withdrawn')
    UNION ALL SELECT 'finding', id, supplier_id, indicator, recorded_at FROM findings WHERE organisation_id = $1 AND supplier_id = ANY ($2::uuid[])
  ) o JOIN suppliers s ON s.organisation_id = $1 AND s.id = o.supplier_id
  ORDER BY s.name, o.kind, o.at DESC, o.id LIMIT ${String(MOST_SUBJECTS)}`;

const SITES = `
  SELECT p.id, coalesce(p.name, p.key) AS name, s.name AS "supplierName" FROM sites p JOIN suppliers s ON s.organisation_id = $1 AND s.id = p.supplier_id
  WHERE p.organisation_id = $1 AND p.supplier_id = ANY ($2::uuid[]) ORDER BY 3, 2, p.id LIMIT ${String(MOST_SUBJECTS)}`;

/** What a file of some suppliers can be about. */
@Injectable()
export class EvidenceFormReadModel {
  readonly #database: Database;

  constructor(database: Database) {
    this.#database = database;
  }

  /** @throws NotAllowed; NotFound where the organisation has not all of the suppliers */
  async form(viewer: Viewer, supplierIds: readonly string[]): Promise<EvidenceForm> {
    assertMay(viewer, 'evidence.write');
    const { organisationId, timeZone } = viewer;
    const asked = [...new Set(supplierIds)].slice(0, MOST_SUPPLIERS);
    return this.#database.transaction(organisationId, async (tx) => {
      const known = await tx.query('SELECT FROM suppliers WHERE organisation_id = $1 AND id = ANY ($2::uuid[])', [
        organisationId,
        asked,
      ]);
      if (known.length < asked.length) throw new NotFound('No supplier has this id');
      return {
        sites: await tx.query(SITES, [organisationId, asked]),
        subjects: await tx.query<SubjectRow>(SUBJECTS, [organisationId, asked, timeZone]),
      };
    });
  }
}
