import { randomUUID } from 'node:crypto';
import { toGlobalId } from '../../src/platform/graphql/ids.ts';
import type { TestOrganisation, TestService } from './a-service.ts';
import { contentOf } from './subjects.ts';

/** A request that the organisation of a supplier has added and answered. */
export interface SupplierSubjects {
  /** Ids for arguments, as `Samples` wants them. */
  readonly ids: Readonly<Record<string, string>>;
  /** The organisation that the request has of its own. */
  readonly requestOrganisationId: string;
  /** Part of the name of the buyer. */
  readonly marker: string;
}

const AT = '2026-11-20T10:00:00Z';

export async function supplierSubjectsOf(
  { db }: TestService,
  { id: organisationId }: TestOrganisation,
  marker: string,
): Promise<SupplierSubjects> {
  const [requestId, requestOrganisationId] = [randomUUID(), randomUUID()];
  await db.admin.query(
    `INSERT INTO inbox_requests (organisation_id, id, buyer_organisation_id, buyer_name, supplier_name, template_version, asking, reason, note, due_on, language,
       received_at, opened_at, started_at, submitted_at)
     VALUES ($1, $2, $3, $4, $4, '1.0.0', '{"set": "core", "countries": []}', 'yearly', $4, '2099-01-31', 'en', $5, $5, $5, $5)`,
    [requestOrganisationId, requestId, randomUUID(), `${marker} buyer`, AT],
  );
  await db.admin.query(
    `INSERT INTO saved_answers (organisation_id, request_id, item, place, version, id, answer, session_id, saved_at)
     VALUES ($1, $2, 'q03', '', 1, $3, $4, $3, $5)`,
    [
      ...[requestOrganisationId, requestId, randomUUID()],
      JSON.stringify({ state: 'given', value: { activity: `${marker} sewing` } }),
      AT,
    ],
  );
  await db.admin.query(
    `INSERT INTO shared_sections (organisation_id, request_id, section, until, version) VALUES ($1, $2, 'company', '2099-01-31', 1)`,
    [requestOrganisationId, requestId],
  );
  await db.admin.query(
    `INSERT INTO auth.request_claims (request_id, request_organisation_id, organisation_id, claimed_at) VALUES ($1, $2, $3, $4)`,
    [requestId, requestOrganisationId, organisationId, AT],
  );
  return { ids: { inboxRequestId: toGlobalId('InboxRequest', requestId) }, requestOrganisationId, marker };
}

/** A digest of everything that the organisation and its request have. */
export async function supplierContentOf(
  service: TestService,
  { id }: TestOrganisation,
  { requestOrganisationId }: SupplierSubjects,
): Promise<Record<string, Record<string, string>>> {
  return { own: await contentOf(service, id), request: await contentOf(service, requestOrganisationId) };
}
