import { randomUUID } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';
import { openDatabase } from '../../../server/src/platform/db/data-source.ts';
import { toGlobalId } from '../../../server/src/platform/graphql/ids.ts';
import { FileStorage } from '../../../server/src/platform/storage/file-storage.ts';
import { StoredFile } from '../../../server/src/platform/storage/stored-file.entity.ts';
import { storeFile } from '../../../server/src/platform/storage/stored-files.ts';
import { processorSeconds } from '../process-tree.ts';
import { answered } from './answer-times.ts';
import { IMPORT_PAGE } from './recorded-statements.ts';
import type { BenchOrganisation, RunningService } from './running-service.ts';

const interval = 100;
/** Milliseconds from one answer of the page to the next request for it: four times as often as a page asks. */
const betweenPages = 500;

/** One step of an import through the running service. */
export interface StageReading {
  readonly stage: 'check' | 'commit' | 'assess';
  readonly seconds: number;
  /** Processor seconds of the worker, and of the database with all its processes. */
  readonly worker: number;
  readonly database: number;
  /** Peak memory of each process during the step. */
  readonly workerBytes: number;
  readonly apiBytes: number;
}

export interface ImportReading {
  /** Global id. */
  readonly importId: string;
  readonly rows: number;
  readonly suppliers: number;
  readonly stages: readonly StageReading[];
  /** Answer times of the page of the import while its suppliers are assessed, in milliseconds. */
  readonly whileAssessed: readonly number[];
}

/** Imports a file as a person does in the browser, up to the last assessment. @throws Error when a step is refused or fails */
export async function importThrough(
  service: RunningService,
  organisation: BenchOrganisation,
  file: string,
): Promise<ImportReading> {
  const { id, browser } = organisation;
  const fileId = await store(service, organisation, file);
  const { id: importId } = await step(browser, 'createImport', 'bench:create', { fileId });
  const row = async <Row extends object>(sql: string): Promise<Row> => {
    const { rows } = await service.admin.query<Row>(`${sql} WHERE organisation_id = $1`, [id]);
    if (rows[0] === undefined) throw new Error('The import is gone');
    return rows[0];
  };
  const state = async (): Promise<string> => (await row<{ state: string }>('SELECT state FROM imports')).state;
  const areWaiting = async (): Promise<boolean> => {
    const { rows } = await service.admin.query('SELECT FROM reassessments WHERE organisation_id = $1 LIMIT 1', [id]);
    return rows.length > 0;
  };
  const until = async (done: () => Promise<boolean>): Promise<void> => {
    while (!(await done())) await wait(interval);
  };
  const stages: StageReading[] = [];
  const measured = async (stage: StageReading['stage'], work: () => Promise<void>): Promise<void> => {
    service.worker.takePeak();
    service.api.takePeak();
    const before = { worker: service.worker.processor(), database: processorSeconds(service.databasePid) };
    const since = performance.now();
    await work();
    stages.push({
      stage,
      seconds: (performance.now() - since) / 1e3,
      worker: service.worker.processor() - before.worker,
      database: processorSeconds(service.databasePid) - before.database,
      workerBytes: service.worker.takePeak(),
      apiBytes: service.api.takePeak(),
    });
  };
  const version = (): Promise<{ version: number }> => row('SELECT version FROM imports');
  await measured('check', async () => {
    await step(browser, 'checkImport', 'bench:check', { importId, ...(await version()) });
    await until(async () => (await state()) !== 'checking');
  });
  if ((await state()) !== 'checked') throw new Error(`The check ended in the state ${await state()}`);
  await measured('commit', async () => {
    await step(browser, 'commitImport', 'bench:commit', { importId, ...(await version()) });
    await until(async () => (await state()) !== 'importing');
  });
  if ((await state()) !== 'imported') throw new Error(`The commit ended in the state ${await state()}`);
  const whileAssessed: number[] = [];
  await measured('assess', async () => {
    while (await areWaiting()) {
      whileAssessed.push((await answered(service, organisation, IMPORT_PAGE, importId)).wall);
      await wait(betweenPages);
    }
  });
  const { rows } = await row<{ rows: number }>('SELECT row_count AS rows FROM imports');
  const { suppliers } = await row<{ suppliers: number }>('SELECT count(*)::int AS suppliers FROM portfolio');
  return { importId, rows, suppliers, stages, whileAssessed };
}

/** The file, stored as an upload. */
async function store({ config }: RunningService, { id, ownerId }: BenchOrganisation, file: string): Promise<string> {
  const written = await new FileStorage(config).write(id, createReadStream(file));
  const database = await openDatabase(config, 'plumbline-bench', [StoredFile], () => undefined);
  const fileId = randomUUID();
  const stored = { id: fileId, kind: 'upload', name: 'suppliers.csv', createdBy: ownerId, ...written } as const;
  await database.transaction(id, (tx) => storeFile(tx, id, stored));
  await database.close();
  return toGlobalId('StoredFile', fileId);
}

/** Sends a change as a page does. @throws Error with the codes when it is refused */
async function step(
  browser: BenchOrganisation['browser'],
  field: string,
  hash: string,
  variables: object,
): Promise<{ id: string; version: number }> {
  interface Payload {
    readonly import: { id: string; version: number } | null;
    readonly userErrors: readonly { readonly code: string }[];
  }
  const body = { variables, extensions: { persistedQuery: { version: 1, sha256Hash: hash } } };
  const answer = await browser.send<Record<string, Payload>>(body, { 'idempotency-key': randomUUID() });
  const payload = answer.data?.[field];
  const refused = [...answer.codes, ...(payload?.userErrors ?? []).map(({ code }) => code)];
  if (payload?.import == null || refused.length > 0)
    throw new Error(`${field} was refused: ${answer.status} ${refused.join(', ')} ${answer.text}`);
  return payload.import;
}
