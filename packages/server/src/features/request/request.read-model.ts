import { Injectable } from '@nestjs/common';
import { AuthDatabase } from '../../platform/auth/auth-database.ts';
import { Database } from '../../platform/db/transaction.ts';
import { NotFound } from '../../platform/errors/refused.ts';
import type { MailProblem } from '../../platform/mail/mails.ts';
import { assertMay } from '../../platform/tenancy/may.ts';
import type { Viewer } from '../../platform/tenancy/viewer.ts';
import { dayIn } from '../../platform/time/day-in.ts';
import type { RequestReason } from '../answering/request-terms.ts';
import { standingOf } from '../supplier/merged-suppliers.ts';
import { endedOn } from './received-sections.ts';
import { MOST_ASKED } from './commands/ask-suppliers.ts';
import { REQUEST_MAIL } from './mail-kind.ts';
import { askableSuppliers, isSmall, type AskableSupplier } from './supplier-size.ts';

/** How far a request is. `sent`: nobody has begun to read it. `returned`: questions are asked again. `accepted`: it is closed. */
export const REQUEST_STATES = ['sent', 'opened', 'started', 'submitted', 'returned', 'accepted', 'withdrawn'] as const;
export type RequestState = (typeof REQUEST_STATES)[number];

/** A request on the board. */
export interface RequestRow {
  readonly id: string;
  /** The supplier that stands for it now. */
  readonly supplierId: string;
  readonly supplierName: string;
  readonly contactName: string;
  readonly email: string;
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
  /** Why its mail did not come through; null if it did, or if there is none. */
  readonly mailProblem: MailProblem | null;
}

/** A supplier to be asked, with the contact that was asked last. */
export interface SupplierToAsk extends Pick<AskableSupplier, 'id' | 'name' | 'workers'> {
  readonly isSmall: boolean;
  readonly email: string;
  readonly contactName: string;
  readonly language: string;
}

const most = 500;

const STATE = `CASE WHEN r.accepted_at IS NOT NULL THEN 'accepted' WHEN r.returned_at IS NOT NULL THEN 'returned' WHEN r.submitted_at IS NOT NULL THEN 'submitted'
  WHEN r.withdrawn_at IS NOT NULL THEN 'withdrawn' WHEN r.started_at IS NOT NULL THEN 'started' WHEN r.opened_at IS NOT NULL THEN 'opened' ELSE 'sent' END`;
/** The day by which an answer is awaited: of what was returned, the day that was given then. */
const DUE = `CASE WHEN r.returned_at IS NULL THEN r.due_on ELSE (
  SELECT t.answer_by FROM request_returns t WHERE t.organisation_id = $1 AND t.request_id = r.id AND t.returned_at = r.returned_at LIMIT 1) END`;

/** What a buyer has asked. */
@Injectable()
export class RequestReadModel {
  readonly #auth: AuthDatabase;
  readonly #database: Database;

  constructor(auth: AuthDatabase, database: Database) {
    this.#auth = auth;
    this.#database = database;
  }

  /** One request. @throws NotFound, NotAllowed */
  async request(viewer: Viewer, requestId: string): Promise<RequestRow> {
    const [row] = await this.requests(viewer, null, requestId);
    if (row === undefined) throw new NotFound('No request has this id');
    return row;
  }

  /** The newest requests first. @param supplierId of one supplier, with those merged into it; null for all */
  async requests(viewer: Viewer, supplierId: string | null, requestId: string | null = null): Promise<RequestRow[]> {
    assertMay(viewer, 'request.read');
    const { organisationId, timeZone } = viewer;
    const rows = await this.#database.transaction(organisationId, (tx) =>
      tx.query<Omit<RequestRow, 'mailProblem'>>(
        `SELECT q.*, s.name AS "supplierName", q."dueOn" < $3 AND q.state IN ('opened', 'started', 'returned') AS "isOverdue" FROM (
           SELECT r.id, (SELECT ${standingOf('own')} FROM suppliers own WHERE own.organisation_id = $1 AND own.id = r.supplier_id) AS "supplierId",
             c.name AS "contactName", c.email, r.reason, to_char(${DUE}, 'YYYY-MM-DD') AS "dueOn", r.asked_at AS "askedAt", r.submitted_at AS "submittedAt",
             ${STATE} AS state,
             CASE WHEN r.submitted_at IS NULL THEN 0 ELSE (SELECT count(*)::integer FROM received_files f
               WHERE f.organisation_id = $1 AND f.request_id = r.id AND f.received_at IS NOT NULL) END AS files,
             (SELECT to_char(max(${endedOn('x', '$3', '$4')}), 'YYYY-MM-DD') FROM received_sections x
              WHERE x.organisation_id = $1 AND x.request_id = r.id) AS "sharingEndedOn"
           FROM requests r JOIN contacts c ON c.organisation_id = $1 AND c.id = r.contact_id
           WHERE r.organisation_id = $1 AND ($5::uuid IS NULL OR r.id = $5)) q
         JOIN suppliers s ON s.organisation_id = $1 AND s.id = q."supplierId"
         WHERE $2::uuid IS NULL OR q."supplierId" = $2 ORDER BY q."askedAt" DESC, q.id LIMIT ${String(most)}`,
        [organisationId, supplierId, dayIn(timeZone, tx.now), timeZone, requestId],
      ),
    );
    const problems = await this.#mailProblems(organisationId);
    return rows.map((row) => ({ ...row, mailProblem: problems.get(row.id) ?? null }));
  }

  async #mailProblems(organisationId: string): Promise<ReadonlyMap<string, MailProblem>> {
    const rows = await this.#auth.query<{ requestId: string; problem: MailProblem }>(
      `SELECT subject_id AS "requestId", problem FROM auth.mails WHERE organisation_id = $1 AND kind = $2 AND sent_at IS NULL AND problem IS NOT NULL`,
      [organisationId, REQUEST_MAIL],
    );
    return new Map(rows.map(({ requestId, problem }) => [requestId, problem]));
  }

  /** The suppliers among these that can be asked, by name. @throws NotFound if none can */
  async suppliersToAsk(viewer: Viewer, supplierIds: readonly string[]): Promise<SupplierToAsk[]> {
    assertMay(viewer, 'request.ask');
    const { organisationId } = viewer;
    return this.#database.transaction(organisationId, async (tx) => {
      const suppliers = await askableSuppliers(tx, organisationId, supplierIds.slice(0, MOST_ASKED));
      if (suppliers.length === 0) throw new NotFound('No supplier has one of these ids');
      const contacts = await tx.query<{ supplierId: string; email: string; name: string; language: string }>(
        `SELECT DISTINCT ON (c.supplier_id) c.supplier_id AS "supplierId", c.email, c.name, c.language
         FROM contacts c LEFT JOIN requests r ON r.organisation_id = $1 AND r.contact_id = c.id
         WHERE c.organisation_id = $1 AND c.supplier_id = ANY ($2::uuid[]) ORDER BY c.supplier_id, r.asked_at DESC NULLS LAST, c.added_at DESC`,
        [organisationId, suppliers.map(({ id }) => id)],
      );
      return suppliers
        .map(({ id, name, workers }) => {
          const contact = contacts.find(({ supplierId }) => supplierId === id);
          return {
            ...{ id, name, workers, isSmall: isSmall({ workers }) },
            ...{ email: contact?.email ?? '', contactName: contact?.name ?? '', language: contact?.language ?? 'en' },
          };
        })
        .sort((a, b) => a.name.localeCompare(b.name));
    });
  }
}
