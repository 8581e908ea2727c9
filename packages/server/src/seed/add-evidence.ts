import { Readable } from 'node:stream';
import { setTimeout as wait } from 'node:timers/promises';
import type { INestApplicationContext } from '@nestjs/common';
import { AddEvidence, type AddEvidenceInput } from '../features/evidence/commands/add-evidence.ts';
import { EvidenceReadModel } from '../features/evidence/evidence.read-model.ts';
import { newIds } from '../platform/db/new-ids.ts';
import { Database } from '../platform/db/transaction.ts';
import { FileStorage } from '../platform/storage/file-storage.ts';
import { storeFile } from '../platform/storage/stored-files.ts';
import type { Viewer } from '../platform/tenancy/viewer.ts';
import { after } from '../platform/time/after.ts';
import { dayIn } from '../platform/time/day-in.ts';
import { aPaper, aTable, AUDIT_EXTRACT } from './demo-papers.ts';

type Said = Omit<AddEvidenceInput, 'uploadId' | 'subjects' | 'translationOf'>;

/** A file of the demo. */
interface DemoEvidence {
  readonly said: Said;
  readonly content: () => Promise<Buffer>;
  /** The name of the file that it translates. */
  readonly translates?: string;
}

/** Lots of cotton cloth that papers of the demo name. */
export const DEMO_LOTS: readonly string[] = ['A1', 'A2', 'A3'];

/** Milliseconds between looks whether a file was looked into. */
const interval = 100;

const SAID = {
  language: 'en',
  issuer: '',
  covers: '',
  sites: [],
  lots: [],
  steps: [],
  periodFrom: null,
  periodUntil: null,
  workers: null,
  datedOn: null,
  validUntil: null,
  licence: 'Given for due diligence; may go to authorities',
  audience: 'readers',
  numbersChecked: false,
} as const satisfies Partial<Said>;

/** Files in four languages. What cannot be drawn with the letters of every PDF comes as a table. @param soon a day within the next weeks */
function demoEvidence(soon: string): readonly DemoEvidence[] {
  return [
    {
      said: {
        ...SAID,
        ...{ name: 'ใบอนุญาตจัดหางาน.xlsx', kind: 'agent-licence', language: 'th', grade: 'A' },
        ...{ issuer: 'กรมการจัดหางาน', covers: 'ผู้จัดหางานของโรงงาน', datedOn: '2025-01-15', validUntil: soon },
      },
      content: aTable('ใบอนุญาต,มีผลถึง', `จัดหางานในประเทศ,${soon}`),
    },
    {
      said: {
        ...SAID,
        ...{ name: 'Licence of the agent, translated.pdf', kind: 'agent-licence', grade: 'B' },
        ...{ issuer: 'Sworn translator', covers: 'The agent of the plant', datedOn: '2026-02-02', validUntil: soon },
      },
      content: aPaper('Licence of a labour agent', 'Translation from Thai'),
      translates: 'ใบอนุญาตจัดหางาน.xlsx',
    },
    {
      said: {
        ...SAID,
        ...{ name: '提单.xlsx', kind: 'bill-of-lading', language: 'zh', grade: 'C', issuer: '远洋货运' },
        ...{ covers: '棉布，三个批次', datedOn: '2026-09-18', periodFrom: '2026-09-01', periodUntil: '2026-09-30' },
        lots: DEMO_LOTS,
      },
      content: aTable('批次,包,公斤', 'A1,120,2400', 'A2,80,1600', 'A3,64,1280'),
    },
    {
      said: {
        ...SAID,
        ...{ name: 'Order of cotton cloth.pdf', kind: 'purchase-order', grade: 'C', issuer: 'Northfield Retail' },
        ...{ covers: 'Cotton cloth, three lots', datedOn: '2026-07-02', lots: DEMO_LOTS },
      },
      content: aPaper('Purchase order', 'Cotton cloth: lots A1, A2, A3'),
    },
    {
      said: {
        ...SAID,
        ...{ name: 'Spinning records, August.xlsx', kind: 'production-record', grade: 'C', issuer: 'The plant' },
        ...{ covers: 'Yarn for two of three lots', datedOn: '2026-08-31', lots: ['A1', 'A2'], steps: ['spinning'] },
      },
      content: aTable('Lot,Bales in,Yarn out in kg', 'A1,14,2350', 'A2,9,1570'),
    },
    {
      said: {
        ...SAID,
        ...{ name: 'Politica sin tarifas.pdf', kind: 'policy', language: 'es', grade: 'D' },
        ...{ issuer: 'La empresa', covers: 'Todas las plantas', datedOn: '2024-05-01', validUntil: '2026-05-01' },
      },
      content: aPaper('Politica: ningun trabajador paga por su empleo', 'Vale para todas las plantas'),
    },
    {
      said: {
        ...SAID,
        ...{ name: AUDIT_EXTRACT, kind: 'audit-report', grade: 'B', issuer: 'Audit firm', workers: 240 },
        ...{ covers: 'Lockers and passports, all shifts', datedOn: '2026-10-14', validUntil: '2027-10-14' },
      },
      content: aPaper(
        'Extract of the audit report',
        'Interpreter: Nirmala Thapa',
        'Workers hold the only key of the lockers in which their passports lie.',
        'Seen: 120 of 120 lockers, on an unannounced visit.',
      ),
    },
    {
      said: {
        ...SAID,
        ...{ name: 'Payroll summary, third quarter.xlsx', kind: 'payroll-summary', grade: 'B', workers: 240 },
        ...{ issuer: 'Audit firm', covers: 'All shifts, no names', datedOn: '2026-10-12', audience: 'deciders' },
        ...{ periodFrom: '2026-07-01', periodUntil: '2026-09-30' },
      },
      content: aTable('Group,Workers,Mean pay', 'Sewing,160,412', 'Finishing,80,398'),
    },
  ];
}

/** Adds files to the library of the demo, all about the supplier that needs most attention, by the command that people use. Made once. */
export async function addEvidence(app: INestApplicationContext, analyst: Viewer): Promise<void> {
  const { organisationId, timeZone } = analyst;
  const database = app.get(Database);
  const { supplierId, now } = await database.transaction(organisationId, async (tx) => {
    const [made] = await tx.query(`SELECT FROM evidence WHERE organisation_id = $1 AND origin = 'desk' LIMIT 1`, [
      organisationId,
    ]);
    const [supplier] = await tx.query<{ id: string }>(
      'SELECT supplier_id AS id FROM portfolio WHERE organisation_id = $1 ORDER BY attention_rank, supplier_id LIMIT 1',
      [organisationId],
    );
    return { supplierId: made === undefined ? supplier?.id : undefined, now: tx.now };
  });
  if (supplierId === undefined) return;
  const ids = new Map<string, string>();
  for (const { said, content, translates } of demoEvidence(dayIn(timeZone, after(now, { days: 20 })))) {
    const uploadId = await upload(app, analyst, said.name, await content());
    const id = await app.get(AddEvidence, { strict: false }).execute(analyst, {
      ...said,
      uploadId,
      translationOf: translates === undefined ? null : (ids.get(translates) ?? null),
      subjects: [{ kind: 'supplier', id: supplierId }],
    });
    ids.set(said.name, id);
  }
  for (const id of ids.values()) await untilKept(app, analyst, id);
}

/** Brings the bytes, as the upload of a browser does. */
async function upload(
  app: INestApplicationContext,
  { organisationId, userId }: Viewer,
  name: string,
  content: Buffer,
): Promise<string> {
  const written = await app.get(FileStorage).write(organisationId, Readable.from([content]));
  return app.get(Database).transaction(organisationId, async (tx) => {
    const [id = ''] = await newIds(tx, 1);
    await storeFile(tx, organisationId, { id, kind: 'upload', name, createdBy: userId, ...written });
    return id;
  });
}

async function untilKept(app: INestApplicationContext, analyst: Viewer, id: string): Promise<void> {
  for (;;) {
    const { state, refusal } = await app.get(EvidenceReadModel, { strict: false }).file(analyst, id);
    if (state === 'kept') return;
    if (state === 'refused') throw new Error(`A file of the demo is refused: ${refusal ?? ''}`);
    await wait(interval);
  }
}
