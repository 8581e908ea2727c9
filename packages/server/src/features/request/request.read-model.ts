import { Injectable } from '@nestjs/common';
import { AuthDatabase } from '../../platform/auth/auth-database.ts';
import type { DeclaredPlan } from '../../platform/db/declared-plan.ts';
import { Database, type Transaction } from '../../platform/db/transaction.ts';
import { NotFound } from '../../platform/errors/refused.ts';
import type { Page } from '../../platform/graphql/connection.types.ts';
import type { MailProblem } from '../../platform/mail/mails.ts';
import { may, assertMay } from '../../platform/tenancy/may.ts';
import type { Viewer } from '../../platform/tenancy/viewer.ts';
import { dayIn } from '../../platform/time/day-in.ts';
import type { RequestReason } from '../answering/request-terms.ts';
import { standingOf, standingSupplier, withMerged } from '../supplier/merged-suppliers.ts';
import { MOST_ASKED } from './commands/ask-suppliers.ts';
import { firstContacts } from './contacts.ts';
import { failedMails } from './failed-mails.ts';
import { endedOn } from './received-sections.ts';
import { REMINDABLE } from './reminders.ts';
import { OPEN } from './requests.ts';
import { TO_CONFIRM, WRONG_COMPANY } from './right-company.ts';
import { askableSuppliers, isSmall, type AskableSupplier } from './supplier-size.ts';

/**
 * How far a request is. `sent`: nobody has begun to read it. `returned`: questions are asked again. `accepted`: it is closed. `not-me`: the contact says that it is the wrong
 * person.
 */
export const REQUEST_STATES = [
  'sent',
  'opened',
  'started',
  'submitted',
  'returned',
  'accepted',
  'not-me',
  'withdrawn',
] as const;
export type RequestState = (typeof REQUEST_STATES)[number];

/** What the board can be narrowed to: a state, the overdue ones, those whose mail did not come through, or those of which somebody has to say whether it is the right company. */
export const REQUEST_LISTS = [...REQUEST_STATES, 'overdue', 'not-delivered', 'to-confirm'] as const;
export type RequestList = (typeof REQUEST_LISTS)[number];

/** A request on the board. */
export interface RequestRow {
  readonly id: string;
  /** The supplier that stands for it now. */
  readonly supplierId: string;
  readonly supplierName: string;
  /** Null for a contact that was removed, and for those who may not ask: contacts are people. */
  readonly contactName: string | null;
  readonly email: string | null;
  readonly reason: RequestReason;
  readonly dueOn: string;
  readonly askedAt: Date;
  readonly submittedAt: Date | null;
  readonly state: RequestState;
  /** The last day on which the supplier ended that a section of its answers is seen, ISO 8601; null while all are. */
  readonly sharingEndedOn: string | null;
  /** Its day has passed, and somebody has opened it: mails that nobody read are no fault of the supplier. */
  readonly isOverdue: boolean;
  /** Files that came with the answers. */
  readonly files: number;
  /** Why its last mail did not come through; null if it did, or if there is none. */
  readonly mailProblem: MailProblem | null;
  readonly reminders: number;
  readonly canRemind: boolean;
  /** Somebody has to say whether the right company has answered. */
  readonly awaitsCompany: boolean;
  /** Somebody has said that another company has answered: its answers are closed. */
  readonly isWrongCompany: boolean;
  /** Domain of a respondent's address that was not known of the supplier; null if all were, and for those who may not ask. */
  readonly unknownDomain: string | null;
}

/** What of the board is read. */
export interface BoardRequest {
  /** Only of this supplier, with those merged into it; null for all. */
  readonly supplierId: string | null;
  /** Null for all. */
  readonly list: RequestList | null;
  readonly first: number;
  readonly after: string | null;
}

export interface Board {
  readonly page: Page<RequestRow>;
  /** Requests in the list. */
  readonly totalCount: number;
  /** Of each list, whatever list is shown. */
  readonly counts: readonly { readonly list: RequestList; readonly count: number }[];
}

/** A supplier to be asked, with the contact that is asked first. */
export interface SupplierToAsk extends Pick<AskableSupplier, 'id' | 'name' | 'workers'> {
  readonly isSmall: boolean;
  /** It has a request that is still open. */
  readonly isAsked: boolean;
  readonly email: string;
  readonly contactName: string;
  readonly language: string;
}

const MOST_ROWS = 200;

const STATE = `CASE WHEN ${WRONG_COMPANY} THEN 'withdrawn' WHEN r.accepted_at IS NOT NULL THEN 'accepted' WHEN r.returned_at IS NOT NULL THEN 'returned' WHEN r.submitted_at IS NOT NULL THEN 'submitted'
  WHEN r.withdrawn_at IS NOT NULL THEN 'withdrawn' WHEN r.not_me_at IS NOT NULL THEN 'not-me' WHEN r.started_at IS NOT NULL THEN 'started'
  WHEN r.opened_at IS NOT NULL THEN 'opened' ELSE 'sent' END`;
/** The day by which an answer is awaited: of what was returned, the day that was given then. */
const DUE = `CASE WHEN r.returned_at IS NULL THEN r.due_on ELSE (
  SELECT t.answer_by FROM request_returns t WHERE t.organisation_id = $1 AND t.request_id = r.id AND t.returned_at = r.returned_at LIMIT 1) END`;

/** Conditions of the lists that are no states, on a row `q` of {@link BOARD}. */
const CONDITIONS: Readonly<Record<string, string>> = {
  overdue: 'q."isOverdue"',
  'not-delivered': 'q."isUndelivered"',
  'to-confirm': 'q."awaitsCompany"',
};
const conditionOf = (list: RequestList): string => CONDITIONS[list] ?? `q.state = '${list}'`;

/** All requests. Parameters: organisation, suppliers, today, mails that did not come through, one request. */
const BOARD = `SELECT q.*, q.due < $3::date AND q.state IN ('opened', 'started', 'returned') AS "isOverdue" FROM (
    SELECT r.id, r.supplier_id, r.contact_id, r.reason, ${DUE} AS due, r.asked_at, r.submitted_at, r.mail_id, r.reminder_id, r.reminders, ${STATE} AS state,
      (${REMINDABLE}) AS "canRemind", ${OPEN} AND r.opened_at IS NULL AND coalesce(r.reminder_id, r.mail_id) = ANY ($4::uuid[]) AS "isUndelivered",
      r.unknown_domain, (${TO_CONFIRM}) AS "awaitsCompany", (${WRONG_COMPANY}) AS "isWrongCompany"
    FROM requests r WHERE r.organisation_id = $1 AND ($2::uuid[] IS NULL OR r.supplier_id = ANY ($2)) AND ($5::uuid IS NULL OR r.id = $5)) q`;

type CountedRow = Readonly<Record<RequestList | 'total', number>>;
type ReadRow = Omit<RequestRow, 'mailProblem'> & { readonly lastMailId: string | null; readonly cursor: string };

/** What a buyer has asked. */
@Injectable()
export class RequestReadModel {
  readonly #auth: AuthDatabase;
  readonly #database: Database;

  constructor(auth: AuthDatabase, database: Database) {
    this.#auth = auth;
    this.#database = database;
  }

  static plans(organisationId: string): readonly DeclaredPlan[] {
    return [
      {
        name: 'the newest requests',
        sql: pageSql(null, false),
        parameters: [organisationId, null, '2026-11-24', [], null, 'UTC', 51, null, null],
        index: 'requests_organisation_id_asked_at_idx',
        columns: ['organisation_id'],
      },
    ];
  }

  /** One request. @throws NotFound, NotAllowed */
  async request(viewer: Viewer, requestId: string): Promise<RequestRow> {
    const { page } = await this.board(viewer, { supplierId: null, list: null, first: 1, after: null }, requestId);
    const [row] = page.rows;
    if (row === undefined) throw new NotFound('No request has this id');
    return row.node;
  }

  /** The newest requests first. @param requestId the only one; null for all @throws NotAllowed */
  async board(
    viewer: Viewer,
    { supplierId, list, first, after }: BoardRequest,
    requestId: string | null = null,
  ): Promise<Board> {
    assertMay(viewer, 'request.read');
    const { organisationId, timeZone } = viewer;
    const failed = await failedMails(this.#auth, organisationId);
    const limit = Math.min(Math.max(first, 1), MOST_ROWS);
    const cursor = after === null ? null : readCursor(after);
    return this.#database.transaction(organisationId, async (tx) => {
      const suppliers = supplierId === null ? null : await withAllMerged(tx, organisationId, supplierId);
      const shared = [organisationId, suppliers, dayIn(timeZone, tx.now), [...failed.keys()], requestId];
      const [counted] = await tx.query<CountedRow>(COUNTS, shared);
      const rows = await tx.query<ReadRow>(pageSql(list, cursor !== null), [
        ...shared,
        timeZone,
        limit + 1,
        cursor?.askedAt ?? null,
        cursor?.id ?? null,
      ]);
      const counts = REQUEST_LISTS.map((each) => ({ list: each, count: counted?.[each] ?? 0 }));
      return {
        page: {
          rows: rows.slice(0, limit).map(({ cursor: own, lastMailId, ...row }) => ({
            cursor: own,
            node: shownTo(viewer, { ...row, mailProblem: (lastMailId && failed.get(lastMailId)) || null }),
          })),
          hasNextPage: rows.length > limit,
          hasPreviousPage: cursor !== null,
        },
        totalCount: list === null ? (counted?.total ?? 0) : (counted?.[list] ?? 0),
        counts,
      };
    });
  }

  /** The suppliers among these that can be asked, by name. @throws NotFound if none of them can */
  async suppliersToAsk(viewer: Viewer, supplierIds: readonly string[]): Promise<SupplierToAsk[]> {
    assertMay(viewer, 'request.ask');
    const { organisationId } = viewer;
    return this.#database.transaction(organisationId, async (tx) => {
      const suppliers = await askableSuppliers(tx, organisationId, supplierIds.slice(0, MOST_ASKED));
      if (supplierIds.length > 0 && suppliers.length === 0) throw new NotFound('No supplier has one of these ids');
      const ids = suppliers.map(({ id }) => id);
      const contacts = await tx.query<{ supplierId: string; email: string; name: string; language: string }>(
        firstContacts('c.supplier_id = ANY ($2::uuid[])'),
        [organisationId, ids],
      );
      const open = await tx.query<{ id: string }>(
        `SELECT DISTINCT r.supplier_id AS id FROM requests r WHERE r.organisation_id = $1 AND r.supplier_id = ANY ($2::uuid[]) AND ${OPEN}`,
        [organisationId, ids],
      );
      return suppliers
        .map(({ id, name, workers }) => {
          const contact = contacts.find(({ supplierId }) => supplierId === id);
          return {
            ...{ id, name, workers, isSmall: isSmall({ workers }), isAsked: open.some((each) => each.id === id) },
            ...{ email: contact?.email ?? '', contactName: contact?.name ?? '', language: contact?.language ?? 'en' },
          };
        })
        .sort((a, b) => a.name.localeCompare(b.name));
    });
  }
}

const COUNTS = `SELECT count(*)::integer AS total, ${REQUEST_LISTS.map(
  (list) => `count(*) FILTER (WHERE ${conditionOf(list)})::integer AS "${list}"`,
).join(', ')} FROM (${BOARD}) q`;

/** One page: parameters of {@link BOARD}, then the time zone, how many, and the cursor. */
function pageSql(list: RequestList | null, isAfter: boolean): string {
  const where = [
    ...(list === null ? [] : [conditionOf(list)]),
    isAfter ? '(q.asked_at, q.id) < ($8::timestamptz, $9::uuid)' : '$8::timestamptz IS NULL AND $9::uuid IS NULL',
  ].join(' AND ');
  return `WITH page AS (SELECT q.* FROM (${BOARD}) q WHERE ${where} ORDER BY q.asked_at DESC, q.id DESC LIMIT $7)
    SELECT p.id, s.id AS "supplierId", s.name AS "supplierName", c.name AS "contactName", c.email, p.reason, to_char(p.due, 'YYYY-MM-DD') AS "dueOn",
      p.asked_at AS "askedAt", p.submitted_at AS "submittedAt", p.state, p."isOverdue", p.reminders, p."canRemind", p."awaitsCompany", p."isWrongCompany", p.unknown_domain AS "unknownDomain", coalesce(p.reminder_id, p.mail_id) AS "lastMailId",
      CASE WHEN p.submitted_at IS NULL THEN 0 ELSE (SELECT count(*)::integer FROM received_files f
        WHERE f.organisation_id = $1 AND f.request_id = p.id AND f.received_at IS NOT NULL) END AS files,
      (SELECT to_char(max(${endedOn('x', '$3', '$6')}), 'YYYY-MM-DD') FROM received_sections x WHERE x.organisation_id = $1 AND x.request_id = p.id) AS "sharingEndedOn",
      to_char(p.asked_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') || ' ' || p.id AS cursor
    FROM page p JOIN suppliers own ON own.organisation_id = $1 AND own.id = p.supplier_id
    JOIN suppliers s ON s.organisation_id = $1 AND s.id = ${standingOf('own')}
    LEFT JOIN contacts c ON c.organisation_id = $1 AND c.id = p.contact_id ORDER BY p.asked_at DESC, p.id DESC`;
}

/** Contacts are people: only those who ask see who they are. */
function shownTo(viewer: Viewer, row: RequestRow): RequestRow {
  return may(viewer, 'request.ask') ? row : { ...row, contactName: null, email: null, unknownDomain: null };
}

/** @throws NotFound for one that was not written here */
function readCursor(text: string): { readonly askedAt: string; readonly id: string } {
  const [askedAt = '', id = ''] = text.split(' ');
  if (Number.isNaN(Date.parse(askedAt)) || !/^[0-9a-f-]{36}$/.test(id)) throw new NotFound('No page begins here');
  return { askedAt, id };
}

/** The supplier that stands for this one, and all that were merged into it. */
async function withAllMerged(tx: Transaction, organisationId: string, supplierId: string): Promise<string[]> {
  return withMerged(tx, organisationId, [await standingSupplier(tx, organisationId, supplierId)]);
}
