import type { PackScope } from '@plumbline/evidence';
import { Injectable } from '@nestjs/common';
import type { DeclaredPlan } from '../../platform/db/declared-plan.ts';
import { Database, type Engaged } from '../../platform/db/transaction.ts';
import { NotFound } from '../../platform/errors/refused.ts';
import { assertMay } from '../../platform/tenancy/may.ts';
import type { Viewer } from '../../platform/tenancy/viewer.ts';
import { dayIn } from '../../platform/time/day-in.ts';
import { AuditorHomeReadModel, type AuditorEngagementRow } from '../engagement/auditor-home.read-model.ts';
import type { EngagementKind } from '../engagement/engagement-rules.ts';
import { engagedScope, type EngagedPackRequest } from './engaged-scope.ts';
import { PackPreviewReadModel, type PackPreview } from './pack-preview.read-model.ts';
import type { PackState } from './pack-rules.ts';

/** A pack of an engagement as its auditor sees it. */
export interface EngagedPackRow {
  readonly id: string;
  readonly engagementId: string;
  readonly buyerName: string;
  readonly scope: PackScope;
  readonly state: PackState;
  readonly isProtected: boolean;
  readonly fileBytes: number;
  readonly fileSha256: string | null;
  readonly refusedCode: string | null;
  readonly refusedSubject: string | null;
  readonly endReason: string;
  readonly isSuperseded: boolean;
  readonly auditorName: string;
  readonly createdAt: Date;
  readonly expiresAt: Date;
}

/** What the form for a new pack of an engagement offers. */
export interface EngagedPackForm {
  readonly engagement: AuditorEngagementRow;
  readonly kinds: readonly EngagementKind[];
  readonly suppliers: readonly { readonly id: string; readonly name: string }[];
  /** Of the buyer. */
  readonly today: string;
}

const MOST = 200;

/** Row-level security leaves those of the engagement that runs. */
const listSql = `
  SELECT k.id, k.engagement_id AS "engagementId", k.scope, k.state, k.is_protected AS "isProtected", k.file_bytes AS "fileBytes", k.file_sha256 AS "fileSha256",
    k.refused_code AS "refusedCode", k.refused_subject AS "refusedSubject", k.end_reason AS "endReason", k.superseded_by IS NOT NULL AS "isSuperseded",
    k.auditor_name AS "auditorName", k.created_at AS "createdAt", k.expires_at AS "expiresAt"
  FROM packs k WHERE k.organisation_id = $1 AND k.engagement_id = $2 ORDER BY k.created_at DESC, k.id LIMIT ${String(MOST)}`;

const suppliersSql = `
  SELECT s.id, coalesce(p.name, s.name) AS name FROM suppliers s LEFT JOIN portfolio p ON p.organisation_id = s.organisation_id AND p.supplier_id = s.id
  WHERE s.organisation_id = $1 AND s.state = 'active' AND s.id IN (SELECT e.supplier_id FROM engagement_suppliers e WHERE e.organisation_id = $1 AND e.engagement_id = $2)
  ORDER BY 2, 1`;

/** Packs that an auditor asks for within its engagements. All of it is read as the auditor. */
@Injectable()
export class EngagedPacksReadModel {
  readonly #database: Database;
  readonly #home: AuditorHomeReadModel;
  readonly #previews: PackPreviewReadModel;

  constructor(database: Database, home: AuditorHomeReadModel, previews: PackPreviewReadModel) {
    this.#database = database;
    this.#home = home;
    this.#previews = previews;
  }

  static plans(organisationId: string, id: string): readonly DeclaredPlan[] {
    const parameters = [organisationId, id];
    const columns = ['organisation_id', 'engagement_id'];
    return [
      {
        name: 'packs of an engagement',
        sql: listSql,
        ...{ parameters, columns, index: 'packs_organisation_id_engagement_id_idx' },
      },
      {
        name: 'suppliers for a pack of an engagement',
        sql: suppliersSql,
        ...{ parameters, columns, index: 'engagement_suppliers_pkey' },
      },
    ];
  }

  /** Packs of one engagement, or of all that run; the newest first. Nobody but people who work within engagements has any. @throws NotAllowed, NotFound */
  async packs(viewer: Viewer, engagementId: string | null): Promise<readonly EngagedPackRow[]> {
    assertMay(viewer, 'engaged.work');
    const engagements =
      engagementId === null
        ? (await this.#home.engagements(viewer)).filter(({ phase }) => phase === 'running')
        : [await this.#home.engagement(viewer, engagementId)];
    const rows: EngagedPackRow[] = [];
    for (const { id, buyerOrganisationId, buyerName } of engagements) {
      const found = await this.#database.asAuditor(engagedIn(viewer, { id, buyerOrganisationId }), () =>
        this.#database.transaction(buyerOrganisationId, (tx) =>
          tx.query<Omit<EngagedPackRow, 'buyerName'>>(listSql, [buyerOrganisationId, id]),
        ),
      );
      rows.push(...found.map((row) => ({ ...row, buyerName })));
    }
    return rows.toSorted((a, b) => b.createdAt.getTime() - a.createdAt.getTime()).slice(0, MOST);
  }

  /** @throws NotAllowed, NotFound where the engagement does not run */
  async form(viewer: Viewer, engagementId: string): Promise<EngagedPackForm> {
    assertMay(viewer, 'engaged.work');
    const engagement = await this.#home.engagement(viewer, engagementId);
    const { buyerOrganisationId, buyerTimeZone } = engagement;
    return this.#database.asAuditor(engagedIn(viewer, engagement), () =>
      this.#database.transaction(buyerOrganisationId, async (tx) => {
        const [running] = await tx.query<{ kinds: readonly EngagementKind[] }>('SELECT kinds FROM engagements');
        if (running === undefined) throw new NotFound('No engagement that runs has this id');
        const suppliers = await tx.query<{ id: string; name: string }>(suppliersSql, [
          buyerOrganisationId,
          engagementId,
        ]);
        return { engagement, kinds: running.kinds, suppliers, today: dayIn(buyerTimeZone, tx.now) };
      }),
    );
  }

  /** @throws NotAllowed, NotFound, UserErrors */
  async preview(viewer: Viewer, engagementId: string, request: EngagedPackRequest): Promise<PackPreview> {
    assertMay(viewer, 'engaged.work');
    const engagement = await this.#home.engagement(viewer, engagementId);
    return this.#database.asAuditor(engagedIn(viewer, engagement), async () => {
      const { scope, asOfAt, now } = await engagedScope(this.#database, viewer, engagement, request);
      return this.#previews.whole(scope, asOfAt, now);
    });
  }
}

function engagedIn(
  { organisationId }: Viewer,
  { id, buyerOrganisationId }: Pick<AuditorEngagementRow, 'id' | 'buyerOrganisationId'>,
): Engaged {
  return { organisationId: buyerOrganisationId, engagementId: id, auditorOrganisationId: organisationId };
}
