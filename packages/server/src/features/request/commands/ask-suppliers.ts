import { Injectable } from '@nestjs/common';
import { Database, type Transaction } from '../../../platform/db/transaction.ts';
import { NotFound } from '../../../platform/errors/refused.ts';
import { UserErrors, userError, type UserError } from '../../../platform/errors/user-error.ts';
import { assertMay } from '../../../platform/tenancy/may.ts';
import type { Viewer } from '../../../platform/tenancy/viewer.ts';
import { dayIn } from '../../../platform/time/day-in.ts';
import { readTerms, type AskingTerms, type TypedTerms } from '../asking-terms.ts';
import { keepContact, readContact, type ReadContact, type TypedContact } from '../contacts.ts';
import { assertRoomForRequests } from '../request-quota.ts';
import { askableSuppliers, isSmall, type AskableSupplier } from '../supplier-size.ts';
import { auditRequests, writeRequests, type NewRequest } from '../write-requests.ts';

/** Whom to ask for one supplier. */
export interface AskedContact extends TypedContact {
  readonly supplierId: string;
}

export interface AskSuppliersInput extends TypedTerms {
  readonly contacts: readonly AskedContact[];
}

/** So many suppliers are asked at a time with their contacts typed in. More are asked by what the list is filtered by. */
export const MOST_ASKED = 50;

/** Asks suppliers to answer. Each gets a request of its own, which a job carries over; each contact gets one mail. */
@Injectable()
export class AskSuppliers {
  readonly #database: Database;

  constructor(database: Database) {
    this.#database = database;
  }

  /** @returns the ids of the requests @throws UserErrors, QuotaReached, NotFound, NotAllowed */
  async execute(viewer: Viewer, input: AskSuppliersInput): Promise<readonly string[]> {
    assertMay(viewer, 'request.ask');
    const { organisationId, userId, timeZone } = viewer;
    return this.#database.transaction(organisationId, async (tx) => {
      const today = dayIn(timeZone, tx.now);
      const terms = readTerms(input, today);
      const contacts = readContacts(input.contacts);
      const ids = contacts.map(({ supplierId }) => supplierId);
      const suppliers = new Map((await askableSuppliers(tx, organisationId, ids)).map((each) => [each.id, each]));
      assertAskable(contacts, suppliers, terms);
      await assertRoomForRequests(tx, viewer, contacts.length);
      const requests: NewRequest[] = [];
      for (const contact of contacts) requests.push(await requestOf(tx, viewer, { terms, contact, suppliers }));
      const asker = { organisationId, userId, today };
      const written = await writeRequests(tx, asker, requests);
      const problems = contacts.flatMap(({ supplierId }, at) =>
        written[at] === null
          ? [{ field: `contacts.${supplierId}`, code: 'REQUEST_OPEN' as const, parameters: {} }]
          : [],
      );
      if (problems.length > 0) throw new UserErrors(problems);
      await auditRequests(tx, asker, requests, written);
      return written.filter((each) => each !== null);
    });
  }
}

type Read = ReadContact & { readonly supplierId: string };

async function requestOf(
  tx: Transaction,
  viewer: Viewer,
  {
    terms,
    contact,
    suppliers,
  }: {
    readonly terms: AskingTerms;
    readonly contact: Read;
    readonly suppliers: ReadonlyMap<string, AskableSupplier>;
  },
): Promise<NewRequest> {
  const { set, ...rest } = terms;
  const { supplierId } = contact;
  const id = await keepContact(tx, viewer, supplierId, contact);
  const countries = suppliers.get(supplierId)?.countries ?? [];
  return { ...rest, contact: { ...contact, id }, asking: { set, countries } };
}

function readContacts(contacts: readonly AskedContact[]): readonly Read[] {
  if (contacts.length === 0 || contacts.length > MOST_ASKED)
    throw userError('REQUEST_SUPPLIERS', 'contacts', { most: MOST_ASKED });
  const problems: UserError[] = [];
  const read = contacts.flatMap(({ supplierId, ...typed }) => {
    try {
      return [{ supplierId, ...readContact(typed, `contacts.${supplierId}`) }];
    } catch (error) {
      if (!(error instanceof UserErrors)) throw error;
      problems.push(...error.errors);
      return [];
    }
  });
  if (problems.length > 0) throw new UserErrors(problems);
  return read;
}

function assertAskable(
  contacts: readonly Read[],
  suppliers: ReadonlyMap<string, AskableSupplier>,
  { set, fullBecause }: AskingTerms,
): void {
  const problems = contacts.flatMap(({ supplierId }): UserError[] => {
    const supplier = suppliers.get(supplierId);
    if (supplier === undefined) throw new NotFound('No supplier has this id');
    const isMore = set !== 'core' && isSmall(supplier) && fullBecause === '';
    const parameters = { supplier: supplier.name };
    return isMore ? [{ field: 'fullBecause', code: 'FULL_BECAUSE_MISSING', parameters }] : [];
  });
  if (problems.length > 0) throw new UserErrors(problems);
}
