import { LANGUAGES, type LanguageCode } from '@plumbline/questionnaire';
import type { Transaction } from '../../platform/db/transaction.ts';
import { UserErrors, type UserError } from '../../platform/errors/user-error.ts';
import { emailOf, personName } from '../organisation/account.ts';

/** Who answers for a supplier, as somebody typed it. */
export interface TypedContact {
  readonly email: string;
  readonly name: string;
  readonly language: string;
}

/** Who answers for a supplier. */
export interface ReadContact extends TypedContact {
  readonly language: LanguageCode;
}

/** A contact that is kept. */
export interface Contact extends ReadContact {
  readonly id: string;
  readonly supplierId: string;
}

/** Reads a contact. @param field of the problems; null leaves each at its own @throws UserErrors with all problems */
export function readContact({ email, name, language }: TypedContact, field: string | null = null): ReadContact {
  const problems: UserError[] = [];
  const known = LANGUAGES.find((each) => each === language);
  if (known === undefined) problems.push({ field: field ?? 'language', code: 'LANGUAGE_UNKNOWN', parameters: {} });
  const read = <Value>(work: () => Value): Value | null => {
    try {
      return work();
    } catch (error) {
      if (!(error instanceof UserErrors)) throw error;
      problems.push(...error.errors.map((each) => ({ ...each, field: field ?? each.field })));
      return null;
    }
  };
  const address = read(() => emailOf(email));
  const called = read(() => personName(name));
  if (address === null || called === null || known === undefined) throw new UserErrors(problems);
  return { email: address, name: called, language: known };
}

/** Keeps a contact of a supplier; one with this address gets the name and the language. @returns its id */
export async function keepContact(
  tx: Transaction,
  { organisationId, userId }: { readonly organisationId: string; readonly userId: string },
  supplierId: string,
  { email, name, language }: ReadContact,
): Promise<string> {
  const [row] = await tx.query<{ id: string }>(
    `INSERT INTO contacts (organisation_id, supplier_id, email, name, language, added_by, added_at) VALUES ($1, $2, $3, $4, $5, $6, $7)
     ON CONFLICT (organisation_id, supplier_id, email) DO UPDATE SET name = excluded.name, language = excluded.language, typed = true RETURNING id`,
    [organisationId, supplierId, email, name, language, userId, tx.now],
  );
  return row?.id ?? '';
}

/** SQL for the contact `c` of each supplier that is asked first: the one asked last, else the one added last. @param suppliers condition on `c.supplier_id` */
export function firstContacts(suppliers: string): string {
  return `SELECT DISTINCT ON (c.supplier_id) c.id, c.supplier_id AS "supplierId", c.email, c.name, c.language
    FROM contacts c LEFT JOIN requests r ON r.organisation_id = $1 AND r.contact_id = c.id
    WHERE c.organisation_id = $1 AND ${suppliers} ORDER BY c.supplier_id, (r.not_me_at IS NULL) DESC, r.asked_at DESC NULLS LAST, c.added_at DESC, c.id`;
}
