import { Injectable } from '@nestjs/common';
import type { SourceGrade } from '@plumbline/evidence';
import type { LeftOut } from '../../platform/cleaning/clean-table.ts';
import type { FileRefusal } from '../../platform/cleaning/file-refused.ts';
import type { FileType } from '../../platform/cleaning/file-type.ts';
import type { Scan } from '../../platform/cleaning/scan-file.ts';
import type { DeclaredPlan } from '../../platform/db/declared-plan.ts';
import { Database, type Transaction } from '../../platform/db/transaction.ts';
import { NotFound } from '../../platform/errors/refused.ts';
import type { Page } from '../../platform/graphql/connection.types.ts';
import { assertMay } from '../../platform/tenancy/may.ts';
import type { Viewer } from '../../platform/tenancy/viewer.ts';
import { after } from '../../platform/time/after.ts';
import { dayIn } from '../../platform/time/day-in.ts';
import { personAt, type PersonAt } from '../person/person-at.ts';
import { withMerged } from '../supplier/merged-suppliers.ts';
import type { Goods } from './evidence-goods.ts';
import { foundSql, type EvidenceFilter } from './evidence-filter.ts';
import {
  EXPIRES_WITHIN_DAYS,
  isFor,
  type Audience,
  type EvidenceState,
  type LinkedKind,
  type Origin,
} from './evidence-rules.ts';
import { isOpenSql } from './evidence.repository.ts';

/** A file as the list shows it. Days are ISO 8601. */
export interface EvidenceRow {
  readonly id: string;
  readonly origin: Origin;
  readonly name: string;
  readonly kind: string;
  readonly language: string | null;
  readonly issuer: string;
  readonly covers: string;
  readonly periodFrom: string | null;
  readonly periodUntil: string | null;
  readonly workers: number | null;
  readonly datedOn: string | null;
  readonly validUntil: string | null;
  /** `expired` once its last day is over; `soon` in the {@link EXPIRES_WITHIN_DAYS} days before. */
  readonly validity: 'valid' | 'soon' | 'expired' | 'open';
  readonly grade: SourceGrade;
  readonly licence: string;
  readonly audience: Audience;
  readonly state: EvidenceState;
  readonly refusal: FileRefusal | null;
  readonly type: FileType | null;
  readonly bytes: number;
  readonly digest: string | null;
  readonly scan: Scan | null;
  readonly leftOut: LeftOut | null;
  readonly addedAt: Date;
  readonly addedById: string | null;
  readonly addedBy: PersonAt | null;
  /** When its key was destroyed. */
  readonly destroyedAt: Date | null;
  readonly version: number;
  readonly suppliers: readonly { readonly id: string; readonly name: string }[];
}

/** Something that a file hangs on. */
export interface LinkRow {
  readonly kind: LinkedKind;
  readonly id: string;
  readonly supplierId: string;
  readonly supplierName: string;
  /** The rule of a flag, the kind of a decision, the form of a fact, the indicator of a finding; null for the supplier itself. */
  readonly what: string | null;
}

/** Something that happened to a file. */
export interface CustodyRow {
  readonly sequence: number;
  readonly at: Date;
  readonly actorRole: string;
  readonly actorId: string | null;
  readonly actor: PersonAt | null;
  readonly action: string;
  readonly hash: string;
}

/** The end of the custody log of an organisation. */
export interface CustodyEnd {
  readonly events: number;
  readonly hash: string;
  /** Number of the last event whose hash was signed; null before the first. */
  readonly signed: number | null;
  readonly signedAt: Date | null;
}

/** All of one file. */
export interface EvidenceDetail extends EvidenceRow, Goods {
  readonly sites: readonly { readonly id: string; readonly name: string }[];
  readonly original: { readonly id: string; readonly name: string } | null;
  readonly translations: readonly { readonly id: string; readonly name: string; readonly language: string | null }[];
  /** Other files of the same bytes. */
  readonly twins: readonly { readonly id: string; readonly name: string }[];
  readonly links: readonly LinkRow[];
  readonly custody: readonly CustodyRow[];
  /** The end of the whole chain, and how far it is signed outside the database. */
  readonly head: CustodyEnd;
}

/** Most events of a file that its page shows, the newest. */
const MOST_EVENTS = 200;
const MOST_ROWS = 100;

const SUPPLIERS = `(SELECT coalesce(json_agg(json_build_object('id', s.id, 'name', s.name) ORDER BY s.name), '[]') FROM suppliers s
    WHERE s.organisation_id = $1 AND s.id IN (SELECT l.supplier_id FROM evidence_links l WHERE l.organisation_id = $1 AND l.evidence_id = e.id))`;

/** @param today, soon placeholders of days */
const columns = (today: string, soon: string): string => `
  e.id, e.origin, e.name, e.kind, e.language, e.issuer, e.covers, to_char(e.period_from, 'YYYY-MM-DD') AS "periodFrom", to_char(e.period_until, 'YYYY-MM-DD') AS "periodUntil",
  e.workers, to_char(e.dated_on, 'YYYY-MM-DD') AS "datedOn", to_char(e.valid_until, 'YYYY-MM-DD') AS "validUntil",
  CASE WHEN e.valid_until IS NULL THEN 'open' WHEN e.valid_until < ${today}::text::date THEN 'expired' WHEN e.valid_until <= ${soon}::text::date THEN 'soon' ELSE 'valid' END AS validity,
  e.grade, e.licence, e.audience, e.state, e.refusal, e.type, e.bytes, e.digest, e.scan, e.left_out AS "leftOut", e.added_at AS "addedAt", e.added_by AS "addedById",
  adder.person AS "addedBy", e.destroyed_at AS "destroyedAt", e.version, ${SUPPLIERS} AS suppliers
  FROM evidence e ${personAt('adder', 'e.added_by', 'e.added_at')}`;

/** The files of the library. */
@Injectable()
export class EvidenceReadModel {
  readonly #database: Database;

  constructor(database: Database) {
    this.#database = database;
  }

  static plans(organisationId: string, id: string): readonly DeclaredPlan[] {
    const page = (filter: EvidenceFilter, after: string | null = null) =>
      pageSql({ organisationId, today: '2026-11-24', soon: '2026-12-24', decides: true }, filter, 50, after);
    const columnsOf = ['organisation_id', 'id'];
    return [
      { name: 'files of the library', ...page({}), index: 'evidence_pkey', columns: ['organisation_id'] },
      { name: 'files behind a cursor', ...page({}, id), index: 'evidence_pkey', columns: columnsOf },
      {
        name: 'files found by a word',
        ...page({ words: ['word1234'] }),
        index: 'evidence_words_pkey',
        columns: ['organisation_id', 'word'],
      },
      {
        name: 'files of a supplier',
        ...page({ supplierIds: [id] }),
        index: 'evidence_links_organisation_id_supplier_id_idx',
        columns: ['organisation_id', 'supplier_id'],
      },
      {
        name: 'custody of a file',
        sql: CUSTODY,
        parameters: [organisationId, id, MOST_EVENTS],
        index: 'custody_events_organisation_id_evidence_id_sequence_idx',
        columns: ['organisation_id', 'evidence_id'],
      },
      {
        name: 'what a file hangs on',
        sql: LINKS,
        parameters: [organisationId, id],
        index: 'evidence_links_pkey',
        columns: ['organisation_id', 'evidence_id'],
      },
    ];
  }

  /** A page of files, the newest first. @throws NotAllowed */
  async files(
    viewer: Viewer,
    filter: EvidenceFilter,
    first: number,
    afterId: string | null,
  ): Promise<Page<EvidenceRow>> {
    assertMay(viewer, 'evidence.read');
    const { organisationId } = viewer;
    const most = Math.min(Math.max(first, 1), MOST_ROWS);
    return this.#database.transaction(organisationId, async (tx) => {
      const { supplierIds } = filter;
      const whole = { ...filter, supplierIds: supplierIds && (await withMerged(tx, organisationId, supplierIds)) };
      const { sql, parameters } = pageSql({ ...readerOf(viewer, tx), organisationId }, whole, most, afterId);
      const rows = await tx.query<EvidenceRow>(sql, parameters);
      return {
        rows: rows.slice(0, most).map((node) => ({ cursor: node.id, node })),
        hasNextPage: rows.length > most,
        hasPreviousPage: afterId !== null,
      };
    });
  }

  /** All of one file. @throws NotFound, NotAllowed */
  async file(viewer: Viewer, evidenceId: string): Promise<EvidenceDetail> {
    assertMay(viewer, 'evidence.read');
    return this.#database.transaction(viewer.organisationId, (tx) => readFile(tx, viewer, evidenceId));
  }

  /** Files of these bytes, as they were sent or as they are kept. @param sha256 in hexadecimal @throws NotAllowed */
  async byDigest(viewer: Viewer, sha256: string): Promise<EvidenceRow[]> {
    assertMay(viewer, 'evidence.read');
    const { organisationId } = viewer;
    return this.#database.transaction(organisationId, (tx) => {
      const { sql, parameters } = pageSql({ ...readerOf(viewer, tx), organisationId }, { sha256 }, MOST_ROWS, null);
      return tx.query<EvidenceRow>(sql, parameters);
    });
  }
}

interface Reader {
  readonly organisationId: string;
  readonly today: string;
  readonly soon: string;
  readonly decides: boolean;
}

function readerOf(viewer: Viewer, tx: Transaction): Omit<Reader, 'organisationId'> {
  const { timeZone } = viewer;
  return {
    today: dayIn(timeZone, tx.now),
    soon: dayIn(timeZone, after(tx.now, { days: EXPIRES_WITHIN_DAYS })),
    decides: isFor(viewer, 'deciders'),
  };
}

function pageSql(
  { organisationId, today, soon, decides }: Reader,
  filter: EvidenceFilter,
  first: number,
  afterId: string | null,
): Pick<DeclaredPlan, 'sql' | 'parameters'> {
  const parameters: unknown[] = [organisationId, today, soon, afterId, first + 1];
  const found = foundSql(filter, parameters);
  const cursor = afterId === null ? '$4::uuid IS NULL' : 'e.id < $4::uuid';
  const audience = decides ? '' : `AND e.audience = 'readers'`;
  return {
    sql: `SELECT ${columns('$2', '$3')} WHERE e.organisation_id = $1 AND ${isOpenSql('e', '$2')} ${audience} AND ${cursor} ${found} ORDER BY e.id DESC LIMIT $5`,
    parameters,
  };
}

const LINKS = `
  SELECT l.subject_kind AS kind, l.subject_id AS id, l.supplier_id AS "supplierId", s.name AS "supplierName",
    coalesce(f.rule_id, d.kind, h.form, n.indicator) AS what
  FROM evidence_links l JOIN suppliers s ON s.organisation_id = $1 AND s.id = l.supplier_id
  LEFT JOIN flags f ON f.organisation_id = $1 AND f.id = l.subject_id LEFT JOIN decisions d ON d.organisation_id = $1 AND d.id = l.subject_id
  LEFT JOIN hand_facts h ON h.organisation_id = $1 AND h.id = l.subject_id LEFT JOIN findings n ON n.organisation_id = $1 AND n.id = l.subject_id
  WHERE l.organisation_id = $1 AND l.evidence_id = $2 ORDER BY s.name, l.linked_at, l.subject_id`;

const CUSTODY = `
  SELECT c.sequence, c.at, c.actor_role AS "actorRole", c.actor_id AS "actorId", actor.person AS actor, c.action, c.hash
  FROM custody_events c ${personAt('actor', 'c.actor_id', 'c.at')}
  WHERE c.organisation_id = $1 AND c.evidence_id = $2 ORDER BY c.sequence DESC LIMIT $3`;

/** Before anything has happened to any file. */
const NO_EVENTS: CustodyEnd = { events: 0, hash: '', signed: null, signedAt: null };

const HEAD = `
  SELECT h.sequence AS events, h.hash, a.sequence AS signed, a.at AS "signedAt" FROM custody_heads h
  LEFT JOIN audit_anchors a ON a.organisation_id = $1 AND a.chain = 'custody' WHERE h.organisation_id = $1`;

const SITES = `
  SELECT s.id, coalesce(s.name, s.key) AS name FROM sites s WHERE s.organisation_id = $1 AND s.id = ANY ($3::uuid[])
    AND s.supplier_id IN (SELECT l.supplier_id FROM evidence_links l WHERE l.organisation_id = $1 AND l.evidence_id = $2) ORDER BY 2, s.id`;

async function readFile(tx: Transaction, viewer: Viewer, evidenceId: string): Promise<EvidenceDetail> {
  const { organisationId } = viewer;
  const { today, soon } = readerOf(viewer, tx);
  const [row] = await tx.query<
    EvidenceRow & Goods & { siteIds: string[]; translationOf: string | null; sentDigest: string | null }
  >(
    `SELECT e.lots, e.steps, e.sites AS "siteIds", e.translation_of AS "translationOf", e.sent_digest AS "sentDigest", ${columns('$3', '$4')} WHERE e.organisation_id = $1 AND e.id = $2 AND ${isOpenSql('e', '$3')}`,
    [organisationId, evidenceId, today, soon],
  );
  if (row === undefined || !isFor(viewer, row.audience)) throw new NotFound('No evidence has this id');
  const { siteIds, translationOf, sentDigest, ...file } = row;
  const others = async (where: string, ...values: unknown[]) =>
    (
      await tx.query<{ id: string; name: string; language: string | null; audience: Audience }>(
        `SELECT e.id, e.name, e.language, e.audience FROM evidence e WHERE e.organisation_id = $1 AND e.id <> $2 AND ${isOpenSql('e', '$3')} AND ${where} ORDER BY e.id`,
        [organisationId, evidenceId, today, ...values],
      )
    ).filter(({ audience }) => isFor(viewer, audience));
  const [original] = await others('e.id = $4', translationOf);
  return {
    ...file,
    sites: await tx.query(SITES, [organisationId, evidenceId, siteIds]),
    original: original ?? null,
    translations: await others('e.translation_of = $2'),
    twins: await others(`(e.digest = $4 OR e.sent_digest = $5)`, file.digest, sentDigest),
    links: await tx.query<LinkRow>(LINKS, [organisationId, evidenceId]),
    custody: await tx.query<CustodyRow>(CUSTODY, [organisationId, evidenceId, MOST_EVENTS]),
    head: (await tx.query<CustodyEnd>(HEAD, [organisationId]))[0] ?? NO_EVENTS,
  };
}
