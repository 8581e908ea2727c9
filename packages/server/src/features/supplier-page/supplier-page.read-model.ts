import { Injectable } from '@nestjs/common';
import type { Label } from '@plumbline/risk';
import type { DeclaredPlan } from '../../platform/db/declared-plan.ts';
import { Database, type Transaction } from '../../platform/db/transaction.ts';
import { NotFound } from '../../platform/errors/refused.ts';
import { assertMay } from '../../platform/tenancy/may.ts';
import type { Viewer } from '../../platform/tenancy/viewer.ts';
import { decisionsOf, type DecisionRow } from '../decision/decision.read-model.ts';
import { handFactsOf, preferenceRowsOf, type HandFactRow, type PreferenceRow } from '../fact/fact.read-model.ts';
import { importedFilePlans, importedFiles, type ImportedFile } from '../import/imported-files.ts';
import { PORTFOLIO_COLUMNS, type PortfolioRow } from '../portfolio/portfolio-row.ts';
import { untoldPlans, untoldPoints, type UntoldPoint } from '../import/untold-points.ts';
import { revokedAmong } from '../review/answers.ts';
import { IS_LISTED, OPEN_QUESTIONS } from '../review/open-questions.ts';
import { IS_TOLD } from '../risk/told-changes.ts';
import { RecomputeAssessment, type ShownAssessment } from '../risk/recompute-assessment.ts';
import { requestsAnswered } from '../request/received-answers.ts';
import { endedSharing, type EndedSection } from '../request/received-sections.ts';
import { isWithheld, storedAssessment } from '../risk/stored-assessment.ts';
import { loadAll } from '../supplier/load-observations.ts';
import type { OriginKind } from '../supplier/origin.ts';
import { loadPreferences, type Preference } from '../supplier/preferences.ts';
import type { StoredObservation } from '../supplier/stored-observation.ts';

/** A name or number by which the supplier is known. */
export interface KnownName {
  readonly kind: 'name' | 'local' | 'other' | 'parent';
  readonly name: string;
}

export interface KnownIdentifier {
  readonly scheme: string;
  readonly value: string;
}

/** A change of the assessment. */
export interface ChangeRecord {
  readonly at: Date;
  readonly kind: string;
  readonly labelBefore: Label | '';
  readonly labelAfter: Label | '';
  readonly ruleId: string;
  readonly parameters: Readonly<Record<string, string | number>>;
}

interface Header {
  readonly id: string;
  /** Name and country as lists show them; as first recorded if no list shows the supplier. */
  readonly name: string;
  readonly country: string;
  readonly state: string;
  readonly names: readonly KnownName[];
  readonly identifiers: readonly KnownIdentifier[];
  readonly openQuestions: number;
  readonly reassessing: boolean;
  /** It is known only from invented lists. */
  readonly fictional: boolean;
  /** The request that the supplier answered last; null without any. */
  readonly answeredRequestId: string | null;
}

/** What a part of the page costs a statement or more to read; the rest comes with the supplier itself. */
export const PAGE_PARTS = ['assessed', 'facts', 'changes', 'decisions', 'untold'] as const;
export type PagePart = (typeof PAGE_PARTS)[number];

/** What the page of a supplier shows. Parts that were not asked for are empty. */
export interface SupplierPage extends Header {
  /** Null until assessed. */
  readonly row: PortfolioRow | null;
  readonly assessed: ShownAssessment | null;
  /** On a past day: its result rested on what was sealed or erased since, and is not shown again. */
  readonly withheld: boolean;
  /**
   * Includes ended ones, unless an answer that was taken back ended them, and sealed ones, which the page leaves out. With the facts, and where the
   * supplier is not assessed.
   */
  readonly observations: readonly StoredObservation[];
  /** Between sources, the latest first. */
  readonly preferences: readonly Preference[];
  readonly madePreferences: ReadonlyMap<string, PreferenceRow>;
  /** What was stated by hand, by id. */
  readonly handFacts: ReadonlyMap<string, HandFactRow>;
  /** The requests whose answers told something, by submission; with the facts and with the result. */
  readonly requests: ReadonlyMap<string, string>;
  /** Sections of answers that the supplier no longer shares, by submission. */
  readonly endedSharing: ReadonlyMap<string, readonly EndedSection[]>;
  readonly changes: readonly ChangeRecord[];
  readonly decisions: readonly DecisionRow[];
  /** The imports with observations of the supplier, with the cells of its rows; with the facts. */
  readonly imports: readonly ImportedFile[];
  /** What a person answered cannot be told, the latest first. */
  readonly untold: readonly UntoldPoint[];
  readonly readAt: Date;
  /** The instant of the past that it was read as of; null for now. */
  readonly asOf: Date | null;
}

const headerSql = `
  SELECT s.id, coalesce(p.name, s.name) AS name, coalesce(p.country, s.country) AS country, s.state,
    (SELECT coalesce(json_agg(DISTINCT jsonb_build_object('kind', n.kind, 'name', n.name)), '[]') FROM supplier_names n
      WHERE n.organisation_id = $1 AND n.supplier_id = $2) AS names,
    (SELECT coalesce(json_agg(DISTINCT jsonb_build_object('scheme', i.scheme, 'value', i.value)), '[]') FROM supplier_identifiers i
      WHERE i.organisation_id = $1 AND i.supplier_id = $2) AS identifiers,
    (SELECT count(*)::integer FROM ${OPEN_QUESTIONS} AND ${IS_LISTED} AND q.supplier_id = $2) AS "openQuestions",
    EXISTS (SELECT FROM reassessments r WHERE r.organisation_id = $1 AND r.supplier_id = $2) AS reassessing,
    coalesce((SELECT bool_and(i.fictional) FROM imports i WHERE i.organisation_id = $1 AND i.id IN (
      SELECT o.import_id FROM observations o WHERE o.organisation_id = $1 AND o.supplier_id = $2 AND NOT EXISTS (
        SELECT FROM review_answers v WHERE v.organisation_id = $1 AND v.id = o.ended_by AND v.revoked_at IS NOT NULL))), false) AS fictional,
    (SELECT r.request_id FROM received_answers r WHERE r.organisation_id = $1 AND r.submission_id IN (
      SELECT o.origin_id FROM observations o WHERE o.organisation_id = $1 AND o.supplier_id = $2 AND o.origin_kind = 'answer')
      ORDER BY r.submitted_at DESC LIMIT 1) AS "answeredRequestId"
  FROM suppliers s LEFT JOIN portfolio p ON p.organisation_id = $1 AND p.supplier_id = s.id
  WHERE s.organisation_id = $1 AND s.id = $2 AND s.state <> 'arriving'`;

const rowSql = `SELECT ${PORTFOLIO_COLUMNS} FROM portfolio p WHERE p.organisation_id = $1 AND p.supplier_id = $2`;

/** More than anybody reads; the audit log has the rest. */
const MOST_CHANGES = 200;

const changesSql = `
  SELECT c.at, c.kind, c.label_before AS "labelBefore", c.label_after AS "labelAfter", c.rule_id AS "ruleId", c.parameters
  FROM changes c WHERE c.organisation_id = $1 AND c.supplier_id = $2 AND ${IS_TOLD} ORDER BY c.at DESC, c.id LIMIT ${String(MOST_CHANGES)}`;

/** The page of one supplier. */
@Injectable()
export class SupplierPageReadModel {
  readonly #database: Database;
  readonly #recompute: RecomputeAssessment;

  constructor(database: Database, recompute: RecomputeAssessment) {
    this.#database = database;
    this.#recompute = recompute;
  }

  static plans(organisationId: string, supplierId: string): readonly DeclaredPlan[] {
    const parameters = [organisationId, supplierId];
    const ofSupplier = ['organisation_id', 'supplier_id'];
    return [
      { name: 'supplier', sql: headerSql, parameters, index: 'suppliers_pkey', columns: ['organisation_id', 'id'] },
      { name: 'names of a supplier', sql: headerSql, parameters, index: 'supplier_names_pkey', columns: ofSupplier },
      { name: 'row of a supplier', sql: rowSql, parameters, index: 'portfolio_pkey', columns: ofSupplier },
      {
        name: 'changes of a supplier',
        sql: changesSql,
        parameters,
        index: 'changes_organisation_id_supplier_id_at_idx',
        columns: ofSupplier,
      },
      ...untoldPlans(organisationId, supplierId),
      ...importedFilePlans(organisationId, supplierId),
    ];
  }

  /**
   * @param parts what to read beside the supplier itself, all from one moment
   * @param asOf an instant of the past, or null for now; the result is then read as it was stored
   * @throws NotAllowed; NotFound if the organisation has no such supplier, or its import is not finished
   */
  async page(
    viewer: Viewer,
    supplierId: string,
    parts: readonly PagePart[] = PAGE_PARTS,
    asOf: Date | null = null,
  ): Promise<SupplierPage> {
    assertMay(viewer, 'supplier.read');
    const { organisationId } = viewer;
    const ids = [organisationId, supplierId];
    const wants = (part: PagePart): boolean => parts.includes(part);
    return this.#database.reading(organisationId, asOf, async (tx) => {
      const [header] = await tx.query<Header>(headerSql, ids);
      if (!header) throw new NotFound('No supplier has this id');
      const [row] = await tx.query<PortfolioRow>(rowSql, ids);
      const assessed = wants('assessed') ? await this.#assessed(tx, organisationId, supplierId, asOf) : null;
      const observed = wants('facts') || (wants('assessed') && assessed === null);
      const observations = observed ? await observationsOf(tx, organisationId, supplierId) : [];
      const preferences = observed
        ? ((await loadPreferences(tx, organisationId, [supplierId])).get(supplierId) ?? [])
        : [];
      const made = preferences.map(({ id }) => id);
      const byHand = originsOf('form', observations);
      const answered = originsOf('answer', [...observations, ...(assessed?.rows ?? [])]);
      return {
        ...header,
        row: row ?? null,
        assessed,
        withheld: asOf !== null && (await isWithheld(tx, organisationId, supplierId)),
        observations,
        preferences,
        madePreferences: await preferenceRowsOf(tx, organisationId, made),
        handFacts: await handFactsOf(tx, organisationId, byHand),
        requests: await requestsAnswered(tx, organisationId, answered),
        // The past is shown as it was read then.
        endedSharing: asOf === null ? await endedSharing(tx, viewer, answered) : new Map(),
        changes: wants('changes') ? await tx.query<ChangeRecord>(changesSql, ids) : [],
        decisions: wants('decisions') ? await decisionsOf(tx, organisationId, supplierId) : [],
        imports: wants('facts') ? await importsOf(tx, organisationId, observations) : [],
        untold: wants('untold') ? await untoldPoints(tx, organisationId, supplierId) : [],
        readAt: tx.now,
        asOf,
      };
    });
  }

  #assessed(
    tx: Transaction,
    organisationId: string,
    supplierId: string,
    asOf: Date | null,
  ): Promise<ShownAssessment | null> {
    return asOf === null
      ? this.#recompute.execute(tx, organisationId, supplierId)
      : storedAssessment(tx, organisationId, supplierId);
  }
}

/** What of a kind told these observations, each once. */
function originsOf(kind: OriginKind, observations: readonly StoredObservation[]): string[] {
  const ids = observations.flatMap(({ originKind, originId }) => (originKind === kind ? [originId] : []));
  return [...new Set(ids)];
}

/** All observations of a supplier, without those that an answer brought or moved until it was taken back: they are as if they had never been. */
async function observationsOf(
  tx: Transaction,
  organisationId: string,
  supplierId: string,
): Promise<StoredObservation[]> {
  const all = (await loadAll(tx, organisationId, [supplierId])).get(supplierId) ?? [];
  const revoked = await revokedAmong(
    tx,
    organisationId,
    all.flatMap(({ endedBy }) => endedBy ?? []),
  );
  return all.filter(({ endedBy }) => endedBy === null || !revoked.has(endedBy));
}

/** The imports behind observations. Only their rows are read: what is sealed, and what workers said, is shown nowhere. */
async function importsOf(
  tx: Transaction,
  organisationId: string,
  observations: readonly StoredObservation[],
): Promise<ImportedFile[]> {
  const wanted = new Map<string, Set<number>>();
  for (const { importId, rows, protection, sourceKind } of observations) {
    if (importId === null) continue;
    const held = wanted.get(importId) ?? new Set();
    wanted.set(importId, held);
    if (protection === 'sealed' || sourceKind === 'worker') continue;
    for (const row of rows) held.add(row);
  }
  return importedFiles(tx, organisationId, wanted);
}
