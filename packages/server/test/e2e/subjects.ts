import { randomUUID } from 'node:crypto';
import { Readable } from 'node:stream';
import { anAnalyst, Importing } from '../../src/features/import/testing/importing.ts';
import { answering } from '../../src/features/import/answered/testing/answering.ts';
import { RecordFact } from '../../src/features/fact/commands/record-fact.ts';
import { makePreference } from '../../src/features/supplier/commands/prefer-observation.ts';
import { RecordAgent } from '../../src/features/recruitment/commands/record-agent.ts';
import { RecordCorridor } from '../../src/features/recruitment/commands/record-corridor.ts';
import { aCorridor, anAgent } from '../../src/features/recruitment/testing/a-corridor.ts';
import { AssessPortion } from '../../src/features/risk/commands/assess-portion.ts';
import { ScreeningLists } from '../../src/features/risk/screening.ts';
import type { Transaction } from '../../src/platform/db/transaction.ts';
import { toGlobalId } from '../../src/platform/graphql/ids.ts';
import { startJobRun } from '../../src/platform/outbox/job-runs.ts';
import type { Viewer } from '../../src/platform/tenancy/viewer.ts';
import { FileStorage } from '../../src/platform/storage/file-storage.ts';
import { storeFile } from '../../src/platform/storage/stored-files.ts';
import { after } from '../../src/platform/time/after.ts';
import type { TestOrganisation, TestService } from './a-service.ts';
import { addEngagement } from './engagement-subjects.ts';
import { addEvidenceRows } from './evidence-rows.ts';
import { addPack } from './pack-subjects.ts';
import { addRequestRows } from './request-rows.ts';

/** Ids of one of everything that an organisation can have. */
export interface Subjects {
  /** Ids for arguments, as {@link Samples} wants them. */
  readonly ids: Readonly<Record<string, string>>;
  /** The file of the export, and one that was uploaded; raw. */
  readonly files: { readonly export: string; readonly upload: string };
  /** Part of every name in the organisation. */
  readonly marker: string;
}

/** Gives an organisation one of everything, each named with the marker. */
export async function subjectsOf(
  service: TestService,
  organisation: TestOrganisation,
  marker: string,
): Promise<Subjects> {
  const { id: organisationId } = organisation;
  const { db } = service;
  const { database } = service.api.platform;
  const ownerId = await personOf(db.admin, organisationId);
  const analyst = { ...anAnalyst(organisationId), userId: ownerId };
  const imported = await importsOf(service, analyst, marker);
  await database.transaction(organisationId, (tx) =>
    new AssessPortion(new ScreeningLists()).execute(tx, organisationId, '2026-11-25'),
  );
  const suppliers = await db.admin.query<{ id: string }>(
    `SELECT id FROM suppliers WHERE organisation_id = $1 AND name LIKE '% Mills'`,
    [organisationId],
  );
  const supplierId = suppliers.rows[0]?.id ?? '';
  const member = await organisation.member('viewer');
  const members = await db.admin.query<{ id: string }>(
    `SELECT id FROM auth.members WHERE organisation_id = $1 AND role = 'viewer'`,
    [organisationId],
  );
  const invited = await organisation.owner.run<{ inviteMember: { invitation: { id: string } } }>(
    'mutation ($input: InviteMemberInput!) { inviteMember(input: $input) { invitation { id } } }',
    { input: { email: `${marker}@example.org`, name: `${marker} invited`, roles: ['VIEWER'] } },
  );
  const domain = await db.admin.query<{ id: string }>(
    `INSERT INTO auth.organisation_domains (organisation_id, name, token, added_by, added_at) VALUES ($1, $2, 'token', $3, $4) RETURNING id`,
    [organisationId, `${marker.toLowerCase()}.test`, ownerId, new Date()],
  );
  if (member.cookie === '' || !invited.data) throw new Error('Nobody could be invited');
  const of = { organisationId, supplierId, ownerId, importId: imported.importId, marker };
  const place = { ...of, storage: new FileStorage(db.config) };
  const rows = await database.transaction(organisationId, (tx) => addRows(tx, place));
  const stated = await factsOf(service, analyst, { supplierId, marker });
  const agentIds = [
    await new RecordAgent(database).execute(analyst, anAgent({ name: `${marker} Manpower` })),
    await new RecordAgent(database).execute(analyst, anAgent({ name: `${marker} Overseas` })),
  ] as const;
  const corridor = aCorridor({ agentIds: [agentIds[0]], contractLanguage: `${marker} language` });
  const corridorId = await new RecordCorridor(database).execute(analyst, supplierId, corridor);
  const agentId = toGlobalId('LabourAgent', agentIds[0]);
  const global = {
    ...stated,
    supplierId: toGlobalId('Supplier', supplierId),
    supplierIds: toGlobalId('Supplier', supplierId),
    requestId: toGlobalId('Request', rows.requestId),
    requestIds: toGlobalId('Request', rows.requestId),
    contactId: toGlobalId('Contact', rows.contactId),
    askingId: toGlobalId('Asking', rows.askingId),
    importId: toGlobalId('Import', imported.importId),
    jobRunId: toGlobalId('JobRun', rows.jobRunId),
    decisionId: toGlobalId('Decision', rows.decisionId),
    flagRecordId: toGlobalId('Flag', rows.flagId),
    agentId,
    otherAgentId: toGlobalId('LabourAgent', agentIds[1]),
    agentIds: agentId,
    subAgentIds: agentId,
    corridorId: toGlobalId('RecruitmentCorridor', corridorId),
    ...rows.engaged,
    overrideId: toGlobalId('Override', rows.overrideId),
    viewId: toGlobalId('SavedView', rows.viewId),
    ...rows.packs,
    siteId: toGlobalId('Site', rows.siteId),
    remedyId: toGlobalId('Remedy', rows.remedyId),
    evidenceId: toGlobalId('Evidence', rows.evidenceId),
    redactionId: toGlobalId('Redaction', rows.redactionId),
    destructionId: toGlobalId('Destruction', rows.destructionId),
    evidenceIds: toGlobalId('Evidence', rows.evidenceId),
    siteIds: toGlobalId('Site', rows.siteId),
    translationOf: toGlobalId('Evidence', rows.evidenceId),
    correctsId: toGlobalId('RemedyEntry', rows.entryId),
    mappingId: toGlobalId('Mapping', imported.mappingId),
    questionId: toGlobalId('ReviewQuestion', imported.questionId),
    answerId: toGlobalId('ReviewAnswer', imported.answerId),
    fileId: toGlobalId('StoredFile', rows.uploadId),
    memberId: toGlobalId('Member', members.rows[0]?.id ?? ''),
    ownerId: toGlobalId('Member', members.rows[0]?.id ?? ''),
    domainId: toGlobalId('Domain', domain.rows[0]?.id ?? ''),
    invitationId: invited.data.inviteMember.invitation.id,
  };
  return {
    marker,
    files: { export: rows.exportFileId, upload: rows.uploadId },
    ids: {
      ...global,
      correctsImportId: global.importId,
      actorId: ownerId,
      subjectId: supplierId,
      'id:Supplier': global.supplierId,
      'id:Import': global.importId,
      'id:JobRun': global.jobRunId,
      'id:HandFact': global.handFactId,
      'id:LabourAgentPage': global.agentId,
      'id:RecruitmentCorridorPage': global.corridorId,
      'id:Asking': global.askingId,
      'id:EvidenceDetail': global.evidenceId,
      'id:EvidencePayload': global.supplierId,
      'id:SupplierExport': toGlobalId('SupplierExport', rows.exportId),
    },
  };
}

/** A committed import with a question and an answer, and a remembered mapping. */
async function importsOf({ db }: TestService, analyst: Viewer, marker: string) {
  const importing = new Importing(db);
  const rows = ['1,Mills,IN,cotton spinning', '2,Foods,Korea,fish processing', '3,Farms,Congo,farm'].map((row) =>
    row.replace(',', `,${marker} `),
  );
  const list = ['Vendor no,Supplier,Country,Activity', ...rows].join('\n');
  const created = await importing.create(analyst, `${marker}.csv`, list);
  const mapped = await importing.map(analyst, created, { columns: created.mapping, constants: [], remember: true });
  const first = await importing.commit(analyst, await importing.check(analyst, mapped));
  const { organisationId } = analyst;
  const questions = await db.admin.query<{ id: string; version: number }>(
    `SELECT id, version FROM review_questions WHERE organisation_id = $1 AND kind = 'country' AND state = 'open' ORDER BY memory_key ILIKE '%korea%' DESC`,
    [organisationId],
  );
  const [asked, open] = questions.rows;
  if (!asked || !open) throw new Error('The import has asked nothing');
  const answer = { questionId: asked.id, version: asked.version, answer: 'KR', remember: false };
  const { answerId } = await answering(db.database).answer.execute(analyst, answer);
  const mappings = await db.admin.query<{ id: string }>('SELECT id FROM mappings WHERE organisation_id = $1', [
    organisationId,
  ]);
  return { importId: first.id, questionId: open.id, answerId, mappingId: mappings.rows[0]?.id ?? '' };
}

async function personOf(admin: TestService['db']['admin'], organisationId: string): Promise<string> {
  const { rows } = await admin.query<{ id: string }>(
    `SELECT user_id AS id FROM auth.members WHERE organisation_id = $1 AND role LIKE 'owner%'`,
    [organisationId],
  );
  return rows[0]?.id ?? '';
}

/** A fact that was recorded by hand of a site, and a preference. */
async function factsOf(
  { db }: TestService,
  analyst: Viewer,
  { supplierId, marker }: { readonly supplierId: string; readonly marker: string },
) {
  const { organisationId, userId } = analyst;
  const { rows } = await db.admin.query<{ id: string; key: string }>(
    'SELECT id, key FROM sites WHERE organisation_id = $1 AND supplier_id = $2 LIMIT 1',
    [organisationId, supplierId],
  );
  const { id: siteId = '', key: siteKey = '' } = rows[0] ?? {};
  const fact = await new RecordFact(db.database).execute(analyst, {
    ...{ supplierId, siteId, form: 'workforce.total', values: new Map([['workersTotal', '40']]), declined: false },
    ...{ source: 'buyer', assurance: 'alleged', evidenceDate: '2026-01-01', document: '', note: `${marker} note` },
    numbersChecked: false,
  });
  const observed = await db.admin.query<{ id: string }>(
    'SELECT id FROM observations WHERE organisation_id = $1 AND origin_id = $2',
    [organisationId, fact.id],
  );
  const preferenceId = await db.database.transaction(organisationId, (tx) =>
    makePreference(tx, organisationId, {
      ...{ supplierId, siteKey, inputKey: '', fact: 'workforce.total', chosen: 'a', over: ['b'] },
      ...{ reason: 'closer', note: `${marker} preference`, madeBy: userId },
    }),
  );
  return {
    siteId: toGlobalId('Site', siteId),
    handFactId: toGlobalId('HandFact', fact.id),
    observationId: toGlobalId('Observation', observed.rows[0]?.id ?? ''),
    preferenceId: toGlobalId('FactPreference', preferenceId),
  };
}

interface Surroundings {
  readonly organisationId: string;
  readonly supplierId: string;
  readonly ownerId: string;
  readonly importId: string;
  readonly marker: string;
  readonly storage: FileStorage;
}

/** Adds rows that no builder makes: another person's proposal, files, an export, a run of a job. */
async function addRows(
  tx: Transaction,
  { organisationId, supplierId, ownerId, importId, marker, storage }: Surroundings,
) {
  const [uploadId, exportFileId, exportId, decisionId] = [randomUUID(), randomUUID(), randomUUID(), randomUUID()];
  const [flagId, overrideId, remedyId, entryId] = [randomUUID(), randomUUID(), randomUUID(), randomUUID()];
  for (const [id, kind] of [[uploadId, 'upload'] as const, [exportFileId, 'export'] as const]) {
    const written = await storage.write(organisationId, Readable.from([Buffer.from(`supplier\n${marker}\n`)]));
    await storeFile(tx, organisationId, { id, kind, name: `${marker}.csv`, createdBy: ownerId, ...written });
  }
  await tx.query(
    `INSERT INTO decisions (organisation_id, id, supplier_id, kind, state, reason, conditions, checklist, open_findings, proposed_by, proposed_at)
     VALUES ($1, $2, $3, 'suspend', 'proposed', $4, '', '{}', 0, $5, $6)`,
    [organisationId, decisionId, supplierId, `${marker} reason`, randomUUID(), tx.now],
  );
  await tx.query(
    `INSERT INTO flags (organisation_id, id, supplier_id, rule_id, subject_kind, subject_key, class, severity, status, first_seen_at, proposed_by, changed_at)
     VALUES ($1, $2, $3, 'DOC-RETENTION', 'site', $4, 'FINDING', 'C', 'proposed', $5, $6, $5)`,
    [organisationId, flagId, supplierId, `${marker} site`, tx.now, randomUUID()],
  );
  await tx.query(
    `INSERT INTO flag_events (organisation_id, flag_id, number, at, actor_id, kind, note, details) VALUES ($1, $2, 1, $3, $4, 'proposed', '', '{}')`,
    [organisationId, flagId, tx.now, randomUUID()],
  );
  await tx.query(
    `INSERT INTO overrides (organisation_id, id, supplier_id, label, computed_label, state, reason_code, reason, evidence, evidence_date, until, proposed_by, proposed_at)
     VALUES ($1, $2, $3, 'HIGH', 'MEDIUM', 'proposed', 'known-locally', $4, '', '2026-11-20', '2099-01-31', $5, $6)`,
    [organisationId, overrideId, supplierId, `${marker} reason`, randomUUID(), tx.now],
  );
  await tx.query(
    `INSERT INTO exports (organisation_id, id, file_id, request, row_count, created_by, created_at, expires_at) VALUES ($1, $2, $3, '{}', 1, $4, $5, $6)`,
    [organisationId, exportId, exportFileId, ownerId, tx.now, after(tx.now, { days: 1 })],
  );
  const viewId = randomUUID();
  await tx.query(
    `INSERT INTO saved_views (organisation_id, id, name, address, shared, version, created_by, saved_at) VALUES ($1, $2, $3, '', false, 1, $4, $5)`,
    [organisationId, viewId, `${marker} view`, ownerId, tx.now],
  );
  const [site] = await tx.query<{ id: string; key: string }>(
    'SELECT id, key FROM sites WHERE organisation_id = $1 AND supplier_id = $2',
    [organisationId, supplierId],
  );
  await tx.query(
    `INSERT INTO remedies (organisation_id, id, supplier_id, rule_id, site_key, opened_at) VALUES ($1, $2, $3, 'DOC-RETENTION', $4, $5)`,
    [organisationId, remedyId, supplierId, site?.key ?? '', tx.now],
  );
  await tx.query(
    `INSERT INTO remedy_entries (organisation_id, id, remedy_id, place, kind, day, workers, former_workers, source, note, taken_back, recorded_by, recorded_at)
     VALUES ($1, $2, $3, 1, 'measure', '2026-11-01', 0, 0, 'buyer', $4, false, $5, $6)`,
    [organisationId, entryId, remedyId, `${marker} measure`, ownerId, tx.now],
  );
  const ofEvidence = await addEvidenceRows(tx, { organisationId, supplierId, ownerId, marker });
  const rowsOfRequest = await addRequestRows(tx, { organisationId, supplierId, ownerId, marker });
  const jobRunId = await startJobRun(tx, {
    organisationId,
    kind: 'import.check',
    titleParameters: { file: `${marker}.csv` },
    subjectType: 'import',
    subjectId: importId,
    startedBy: ownerId,
  });
  return {
    uploadId,
    exportFileId,
    exportId,
    decisionId,
    flagId,
    overrideId,
    viewId,
    jobRunId,
    siteId: site?.id ?? '',
    remedyId,
    entryId,
    ...rowsOfRequest,
    ...ofEvidence,
    packs: await addPack(tx, { organisationId, supplierId, ownerId, marker }),
    engaged: await addEngagement(tx, { organisationId, supplierId, marker }),
  };
}

/** A digest for each table of what an organisation has, except the records of its requests. */
export async function contentOf({ db }: TestService, organisationId: string): Promise<Record<string, string>> {
  const { rows: tables } = await db.admin.query<{ name: string }>(
    `SELECT format('%I.%I', nspname, relname) AS name FROM pg_class c JOIN pg_namespace n ON n.oid = relnamespace
     JOIN pg_attribute a ON attrelid = c.oid AND attname = 'organisation_id' WHERE relkind = 'r' AND nspname IN ('public', 'auth')
     AND relname NOT IN ('kept_responses', 'applied_requests', 'access_entries', 'access_heads', 'view_entries', 'view_heads')`,
  );
  const content: Record<string, string> = {};
  for (const { name } of tables) {
    const { rows } = await db.admin.query<{ digest: string }>(
      `SELECT md5(coalesce(string_agg(row::text, ' ' ORDER BY row::text), '')) AS digest FROM ${name} row WHERE organisation_id = $1`,
      [organisationId],
    );
    content[name] = rows[0]?.digest ?? '';
  }
  return content;
}
