import type { PackScope } from '@plumbline/evidence';
import { Injectable } from '@nestjs/common';
import type { DeclaredPlan } from '../../platform/db/declared-plan.ts';
import { Database, type Transaction } from '../../platform/db/transaction.ts';
import { NotFound } from '../../platform/errors/refused.ts';
import { assertHolds } from '../../platform/tenancy/may.ts';
import type { Viewer } from '../../platform/tenancy/viewer.ts';
import { dayIn } from '../../platform/time/day-in.ts';
import { latestRuns, type JobRunRow } from '../job/job-run.read-model.ts';
import { personAt, type PersonAt } from '../person/person-at.ts';
import type { PackSite } from './contents/sites.ts';
import { sitesInScopes } from './pack-sites.read-model.ts';
import type { PackState } from './pack-rules.ts';
import type { StagedContents } from './staged-contents.ts';

/** A supplier that a pack speaks of, under its present name. */
export interface PackSupplier {
  readonly id: string;
  readonly name: string;
}

/** A pack as lists and its page show it. */
export interface PackRow {
  readonly id: string;
  readonly packId: string;
  readonly scope: PackScope;
  readonly state: PackState;
  readonly isProtected: boolean;
  readonly contents: StagedContents | null;
  readonly fileBytes: number;
  readonly fileSha256: string | null;
  readonly tagManifestSha256: string | null;
  readonly refusedCode: string | null;
  readonly refusedSubject: string | null;
  readonly createdById: string;
  readonly createdBy: PersonAt | null;
  /** Within which an auditor asked for it, and who that was; null where a member did. */
  readonly engagementId: string | null;
  readonly auditorName: string | null;
  readonly createdAt: Date;
  readonly builtAt: Date | null;
  readonly releasedById: string | null;
  readonly releasedBy: PersonAt | null;
  readonly releasedAt: Date | null;
  readonly endedById: string | null;
  readonly endedBy: PersonAt | null;
  readonly endedAt: Date | null;
  readonly endReason: string;
  readonly supersededBy: string | null;
  readonly expiresAt: Date;
  readonly version: number;
  readonly jobRun: JobRunRow | null;
  readonly suppliers: readonly PackSupplier[];
  /** Sites of which it speaks; none where it speaks of all. */
  readonly sites: readonly PackSite[];
}

export interface PackLinkRow {
  readonly id: string;
  readonly recipient: string;
  readonly madeBy: PersonAt | null;
  readonly madeAt: Date;
  readonly expiresAt: Date;
  readonly revokedAt: Date | null;
  readonly downloads: number;
}

export interface PackDownloadRow {
  readonly id: string;
  /** Null where a member fetched it. */
  readonly recipient: string | null;
  readonly begunAt: Date;
  readonly endedAt: Date | null;
  readonly bytes: number;
}

/** What the page of one pack shows beside the pack. */
export interface PackPage extends PackRow {
  readonly links: readonly PackLinkRow[];
  readonly downloads: readonly PackDownloadRow[];
  readonly now: Date;
}

/** Packs of a list: more than anybody looks through. */
const MOST = 200;

const columns = `
  k.id, k.pack_id AS "packId", k.scope, k.state, k.is_protected AS "isProtected", k.file_bytes AS "fileBytes", k.file_sha256 AS "fileSha256",
  k.tag_manifest_sha256 AS "tagManifestSha256", k.refused_code AS "refusedCode", k.refused_subject AS "refusedSubject",
  k.created_by AS "createdById", author.person AS "createdBy", k.engagement_id AS "engagementId", k.auditor_name AS "auditorName", k.created_at AS "createdAt", k.built_at AS "builtAt",
  k.released_by AS "releasedById", releaser.person AS "releasedBy", k.released_at AS "releasedAt",
  k.ended_by AS "endedById", ender.person AS "endedBy", k.ended_at AS "endedAt", k.end_reason AS "endReason",
  k.superseded_by AS "supersededBy", k.expires_at AS "expiresAt", k.version`;
const from = `
  FROM packs k
  ${personAt('author', 'k.created_by', 'k.created_at', 'k.organisation_id')}
  ${personAt('releaser', 'k.released_by', 'k.released_at', 'k.organisation_id')}
  ${personAt('ender', 'k.ended_by', 'k.ended_at', 'k.organisation_id')}`;

const listSql = `SELECT ${columns}, NULL AS contents ${from} WHERE k.organisation_id = $1 ORDER BY k.created_at DESC, k.id LIMIT ${String(MOST)}`;
const oneSql = `SELECT ${columns}, k.contents ${from} WHERE k.organisation_id = $1 AND k.id = $2`;

const linksSql = `
  SELECT l.id, l.recipient, maker.person AS "madeBy", l.made_at AS "madeAt", l.expires_at AS "expiresAt", l.revoked_at AS "revokedAt",
    (SELECT count(*)::integer FROM pack_downloads d WHERE d.organisation_id = $1 AND d.pack_id = $2 AND d.link_id = l.id) AS downloads
  FROM pack_links l ${personAt('maker', 'l.made_by', 'l.made_at', 'l.organisation_id')}
  WHERE l.organisation_id = $1 AND l.pack_id = $2 ORDER BY l.made_at DESC, l.id`;

const downloadsSql = `
  SELECT d.id, coalesce(l.recipient, k.auditor_name) AS recipient, d.begun_at AS "begunAt", d.ended_at AS "endedAt", d.bytes
  FROM pack_downloads d LEFT JOIN pack_links l ON l.organisation_id = d.organisation_id AND l.id = d.link_id
  LEFT JOIN packs k ON k.organisation_id = d.organisation_id AND k.id = d.pack_id AND d.link_id IS NULL
  WHERE d.organisation_id = $1 AND d.pack_id = $2 ORDER BY d.begun_at DESC, d.id LIMIT ${String(MOST)}`;

const namesSql = `
  SELECT s.id, coalesce(p.name, s.name) AS name FROM suppliers s
  LEFT JOIN portfolio p ON p.organisation_id = s.organisation_id AND p.supplier_id = s.id
  WHERE s.organisation_id = $1 AND s.id = ANY ($2::uuid[]) ORDER BY name, s.id`;

type Bare = Omit<PackRow, 'jobRun' | 'suppliers' | 'sites'>;

/** Reads packs. */
@Injectable()
export class PackReadModel {
  readonly #database: Database;

  constructor(database: Database) {
    this.#database = database;
  }

  static plans(organisationId: string, id: string): readonly DeclaredPlan[] {
    const ofPack = [organisationId, id];
    const byPack = ['organisation_id', 'pack_id'];
    return [
      { name: 'one pack', sql: oneSql, parameters: ofPack, index: 'packs_pkey', columns: ['organisation_id', 'id'] },
      {
        name: 'packs of an organisation',
        sql: listSql,
        parameters: [organisationId],
        index: 'packs_organisation_id_created_at_idx',
        columns: ['organisation_id'],
      },
      {
        name: 'links of a pack',
        sql: linksSql,
        parameters: ofPack,
        index: 'pack_links_organisation_id_pack_id_idx',
        columns: byPack,
      },
      {
        name: 'downloads of a pack',
        sql: downloadsSql,
        parameters: ofPack,
        index: 'pack_downloads_organisation_id_pack_id_idx',
        columns: byPack,
      },
      {
        name: 'names in a pack',
        sql: namesSql,
        parameters: [organisationId, [id]],
        index: 'suppliers_pkey',
        columns: ['organisation_id', 'id'],
      },
    ];
  }

  /** The newest first. @throws NotAllowed */
  async list(viewer: Viewer): Promise<PackRow[]> {
    assertHolds(viewer, 'pack.read');
    const { organisationId } = viewer;
    return this.#database.transaction(organisationId, async (tx) =>
      this.#whole(tx, organisationId, await tx.query<Bare>(listSql, [organisationId])),
    );
  }

  /** @throws NotAllowed, NotFound */
  async one(viewer: Viewer, id: string): Promise<PackPage> {
    assertHolds(viewer, 'pack.read');
    const { organisationId } = viewer;
    return this.#database.transaction(organisationId, async (tx) => {
      const rows = await tx.query<Bare>(oneSql, [organisationId, id]);
      const [pack] = await this.#whole(tx, organisationId, rows);
      if (pack === undefined) throw new NotFound('No pack has this id');
      const ofPack = [organisationId, id];
      return {
        ...pack,
        links: await tx.query<PackLinkRow>(linksSql, ofPack),
        downloads: await tx.query<PackDownloadRow>(downloadsSql, ofPack),
        now: tx.now,
      };
    });
  }

  /** Today in the viewer's organisation, for the form of a new pack. @throws NotAllowed */
  async today(viewer: Viewer): Promise<string> {
    assertHolds(viewer, 'pack.build');
    return this.#database.transaction(viewer.organisationId, async ({ now }) => dayIn(viewer.timeZone, now));
  }

  /** The file of a released pack. @throws NotAllowed, NotFound */
  async file(viewer: Viewer, id: string): Promise<{ readonly key: string; readonly packId: string }> {
    assertHolds(viewer, 'pack.read');
    const { organisationId } = viewer;
    return this.#database.transaction(organisationId, async (tx) => {
      const [row] = await tx.query<{ key: string; packId: string }>(
        `SELECT file_key AS key, pack_id AS "packId" FROM packs WHERE organisation_id = $1 AND id = $2 AND state = 'released' AND expires_at > $3`,
        [organisationId, id, tx.now],
      );
      if (row === undefined) throw new NotFound('No released pack has this id');
      return row;
    });
  }

  async #whole(tx: Transaction, organisationId: string, rows: readonly Bare[]): Promise<PackRow[]> {
    const ids = rows.map(({ id }) => id);
    const runs = await latestRuns(tx, organisationId, 'Pack', ids);
    const wanted = [...new Set(rows.flatMap(({ scope }) => scope.suppliers))];
    const named = await tx.query<PackSupplier>(namesSql, [organisationId, wanted]);
    const sites = await sitesInScopes(
      tx,
      organisationId,
      rows.map(({ scope }) => scope),
    );
    return rows.map((row) => ({
      ...row,
      sites: row.scope.sites.flatMap((id) => sites.get(id) ?? []),
      jobRun: runs.get(row.id) ?? null,
      suppliers: named.filter(({ id }) => row.scope.suppliers.includes(id)),
    }));
  }
}
