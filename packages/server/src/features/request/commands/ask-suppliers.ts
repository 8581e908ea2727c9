import { Injectable } from '@nestjs/common';
import { requestCarry } from '@plumbline/jobs';
import { LANGUAGES, TEMPLATE, TOPICS, type Asking, type LanguageCode, type Topic } from '@plumbline/questionnaire';
import { appendAudit } from '../../../platform/audit/append-audit.ts';
import { newIds } from '../../../platform/db/new-ids.ts';
import { Database, type Transaction } from '../../../platform/db/transaction.ts';
import { NotFound } from '../../../platform/errors/refused.ts';
import { UserErrors, type UserError, type UserErrorCode } from '../../../platform/errors/user-error.ts';
import { addToOutbox } from '../../../platform/outbox/add-to-outbox.ts';
import { assertRoom } from '../../../platform/quotas/assert-room.ts';
import { assertMay } from '../../../platform/tenancy/may.ts';
import type { Viewer } from '../../../platform/tenancy/viewer.ts';
import { before } from '../../../platform/time/after.ts';
import { dayIn } from '../../../platform/time/day-in.ts';
import { REQUEST_REASONS, type RequestReason } from '../../answering/request-terms.ts';
import { emailOf, personName } from '../../organisation/account.ts';
import { problemsOfNote } from '../../person/problems-of-note.ts';
import { askableSuppliers, isSmall, type AskableSupplier } from '../supplier-size.ts';

/** Whom to ask for one supplier. */
export interface AskedContact {
  readonly supplierId: string;
  readonly email: string;
  readonly name: string;
  readonly language: string;
}

export interface AskSuppliersInput {
  readonly contacts: readonly AskedContact[];
  readonly set: string;
  /** For the set `topics`. */
  readonly topics: readonly string[];
  /** Why a small supplier gets more than the core set; empty where none does. */
  readonly fullBecause: string;
  readonly reason: string;
  /** A sentence to the supplier about why it is asked. */
  readonly note: string;
  /** ISO 8601 */
  readonly dueOn: string;
  /** No mail: the buyer hands the link over. */
  readonly byHand: boolean;
  readonly numbersChecked: boolean;
}

/** So many suppliers are asked at a time. */
export const MOST_ASKED = 50;
const LONGEST_NOTE = 500;

interface Terms {
  readonly set: Asking['set'];
  readonly reason: RequestReason;
}

/** Asks suppliers to answer. Each gets a request of its own, which a job carries over. */
@Injectable()
export class AskSuppliers {
  readonly #database: Database;

  constructor(database: Database) {
    this.#database = database;
  }

  /** @returns the ids of the requests @throws UserErrors, QuotaReached, NotFound, NotAllowed */
  async execute(viewer: Viewer, input: AskSuppliersInput): Promise<readonly string[]> {
    assertMay(viewer, 'request.ask');
    const terms = readTerms(input);
    const contacts = readContacts(input.contacts);
    const { organisationId, userId, timeZone } = viewer;
    return this.#database.transaction(organisationId, async (tx) => {
      if (input.dueOn <= dayIn(timeZone, tx.now)) throw new UserErrors([problem('dueOn', 'DUE_DAY_PAST')]);
      const ids = contacts.map(({ supplierId }) => supplierId);
      const suppliers = new Map((await askableSuppliers(tx, organisationId, ids)).map((each) => [each.id, each]));
      assertAskable(contacts, suppliers, terms, input.fullBecause);
      await assertRoom(tx, viewer, 'requests', {
        from: 'FROM requests WHERE organisation_id = $1 AND asked_at > $3',
        parameters: [before(tx.now, { days: 1 })],
        person: 'asked_by',
        more: contacts.length,
      });
      const requests: string[] = [];
      for (const contact of contacts) {
        const countries = suppliers.get(contact.supplierId)?.countries ?? [];
        requests.push(await this.#ask(tx, viewer, { ...input, ...terms, contact, countries }));
      }
      await addAll(tx, organisationId, requests);
      for (const [at, { supplierId }] of contacts.entries())
        await appendAudit(tx, organisationId, {
          actorId: userId,
          verb: 'request.sent',
          subjectType: 'Supplier',
          subjectId: supplierId,
          parameters: { request: requests[at] ?? '', reason: terms.reason },
        });
      return requests;
    });
  }

  async #ask(
    tx: Transaction,
    { organisationId, userId }: Viewer,
    asked: Omit<AskSuppliersInput, 'reason' | 'set'> &
      Terms & { readonly contact: ReadContact; readonly countries: AskableSupplier['countries'] },
  ): Promise<string> {
    const { contact, countries, set, reason, note, fullBecause, dueOn, byHand } = asked;
    const { supplierId, email, name, language } = contact;
    const [row] = await tx.query<{ id: string }>(
      `INSERT INTO contacts (organisation_id, supplier_id, email, name, language, added_by, added_at) VALUES ($1, $2, $3, $4, $5, $6, $7)
       ON CONFLICT (organisation_id, supplier_id, email) DO UPDATE SET name = excluded.name, language = excluded.language RETURNING id`,
      [organisationId, supplierId, email, name, language, userId, tx.now],
    );
    // The supplier has no account here: its side gets an organisation of its own, which nobody is a member of.
    const [id = '', supplierOrganisationId = ''] = await newIds(tx, 2);
    const asking: Asking = { set, countries };
    const written = await tx.write(
      `INSERT INTO requests (organisation_id, id, supplier_id, contact_id, supplier_organisation_id, template_version, asking, reason, note, full_because,
         due_on, language, by_mail, asked_by, asked_at, promised)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15,
         EXISTS (SELECT FROM repayment_promises WHERE organisation_id = $1 AND ended_at IS NULL))
       ON CONFLICT (organisation_id, supplier_id, contact_id) WHERE submitted_at IS NULL AND withdrawn_at IS NULL DO NOTHING`,
      [
        ...[organisationId, id, supplierId, row?.id, supplierOrganisationId, TEMPLATE.version, JSON.stringify(asking)],
        ...[reason, note.trim(), fullBecause.trim(), dueOn, language, !byHand, userId, tx.now],
      ],
    );
    if (written === 0) throw new UserErrors([problem(`contacts.${supplierId}`, 'REQUEST_OPEN')]);
    return id;
  }
}

async function addAll(tx: Transaction, organisationId: string, requests: readonly string[]): Promise<void> {
  for (const requestId of requests) await addToOutbox(tx, requestCarry, { organisationId, requestId });
}

type ReadContact = AskedContact & { readonly language: LanguageCode };

function problem(field: string, code: UserErrorCode, parameters: UserError['parameters'] = {}): UserError {
  return { field, code, parameters };
}

function readTerms({ set, topics, reason, note, fullBecause, numbersChecked }: AskSuppliersInput): Terms {
  const problems: UserError[] = [];
  const known = REQUEST_REASONS.find((each) => each === reason);
  if (known === undefined) problems.push(problem('reason', 'REQUEST_REASON_MISSING'));
  if (note.trim() === '') problems.push(problem('note', 'REQUEST_NOTE_MISSING'));
  for (const [field, text] of Object.entries({ note, fullBecause })) {
    if (text.length > LONGEST_NOTE) problems.push(problem(field, 'REQUEST_NOTE_TOO_LONG', { most: LONGEST_NOTE }));
    problems.push(...problemsOfNote(field, text, numbersChecked));
  }
  const chosen = TOPICS.filter((each) => topics.includes(each));
  const isSet = set === 'core' || set === 'full' || set === 'topics';
  if (!isSet || (set === 'topics' && chosen.length === 0)) problems.push(problem('set', 'REQUEST_SET_MISSING'));
  if (problems.length > 0 || known === undefined) throw new UserErrors(problems);
  return { reason: known, set: setOf(set, chosen) };
}

function setOf(set: string, topics: readonly Topic[]): Asking['set'] {
  if (set === 'topics') return { topics };
  return set === 'full' ? 'full' : 'core';
}

function readContacts(contacts: readonly AskedContact[]): readonly ReadContact[] {
  if (contacts.length === 0 || contacts.length > MOST_ASKED)
    throw new UserErrors([problem('contacts', 'REQUEST_SUPPLIERS', { most: MOST_ASKED })]);
  const problems: UserError[] = [];
  const read = contacts.flatMap(({ supplierId, email, name, language }) => {
    const known = LANGUAGES.find((each) => each === language);
    if (known === undefined) problems.push(problem(`contacts.${supplierId}`, 'LANGUAGE_UNKNOWN'));
    try {
      return [{ supplierId, email: emailOf(email), name: personName(name), language: known ?? ('en' as const) }];
    } catch (error) {
      if (!(error instanceof UserErrors)) throw error;
      problems.push(...error.errors.map((each) => ({ ...each, field: `contacts.${supplierId}` })));
      return [];
    }
  });
  if (problems.length > 0) throw new UserErrors(problems);
  return read;
}

function assertAskable(
  contacts: readonly ReadContact[],
  suppliers: ReadonlyMap<string, AskableSupplier>,
  { set }: Terms,
  fullBecause: string,
): void {
  const problems = contacts.flatMap(({ supplierId }) => {
    const supplier = suppliers.get(supplierId);
    if (supplier === undefined) throw new NotFound('No supplier has this id');
    const isMore = set !== 'core' && isSmall(supplier) && fullBecause.trim() === '';
    return isMore ? [problem('fullBecause', 'FULL_BECAUSE_MISSING', { supplier: supplier.name })] : [];
  });
  if (problems.length > 0) throw new UserErrors(problems);
}
