import { randomUUID } from 'node:crypto';
import { buffer } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { RISK_MESSAGES } from '@plumbline/risk';
import ExcelJS from 'exceljs';
import { testDatabase, type TestDatabase } from '../../platform/db/testing/database.ts';
import { toGlobalId } from '../../platform/graphql/ids.ts';
import { FileStorage } from '../../platform/storage/file-storage.ts';
import type { Viewer } from '../../platform/tenancy/viewer.ts';
import { Texts, type Say } from '../../platform/text/texts.ts';
import { withoutApostrophe } from '../import/reading/apostrophe.ts';
import { JobRunReadModel } from '../job/job-run.read-model.ts';
import { jobRunView } from '../job/job-run.view.ts';
import { SUPPLIER_MESSAGES } from '../supplier/supplier.messages.ts';
import { ExportSuppliers, type ExportSuppliersInput } from './commands/export-suppliers.ts';
import { ExportsReadModel } from './exports.read-model.ts';
import { ExportSuppliersHandler } from './jobs/export-suppliers.handler.ts';
import { PORTFOLIO_MESSAGES } from './portfolio.messages.ts';
import { orderOf } from './supplier-order.ts';
import { aJobContext } from './testing/a-job-context.ts';
import { aPortfolioRow, insertPortfolio } from './testing/a-portfolio-row.ts';
import { aViewer } from './testing/a-viewer.ts';

let db: TestDatabase;
let storage: FileStorage;
let exportSuppliers: ExportSuppliers;
let exports: ExportsReadModel;
let handler: ExportSuppliersHandler;
const viewer = aViewer();

const dangerous = ['=1+1', '+44', '-7', '@SUM(A1)', '\tTab', '\rReturn', '＝1', '＋1', '－1', '＠1'];

beforeAll(async () => {
  db = await testDatabase();
  storage = new FileStorage(db.config);
  const texts = new Texts([RISK_MESSAGES, SUPPLIER_MESSAGES, PORTFOLIO_MESSAGES]);
  exportSuppliers = new ExportSuppliers(db.database);
  exports = new ExportsReadModel(db.database);
  handler = new ExportSuppliersHandler(db.database, storage, texts);
  const rows = dangerous.map((name, at) => aPortfolioRow({ name, attention_rank: at, label: at < 3 ? 'HIGH' : 'LOW' }));
  await insertPortfolio(db.database, viewer.organisationId, [
    ...rows,
    aPortfolioRow({ name: 'Plain, "quoted"', attention_rank: 99 }),
  ]);
  await insertPortfolio(db.database, randomUUID(), [aPortfolioRow({ name: 'Of another buyer' })]);
});

afterAll(() => db.close());

const everything: ExportSuppliersInput = {
  filter: {},
  order: orderOf(),
  columns: ['name', 'label', 'residual', 'coverage'],
};

/** Requests an export, runs its job and reads the file. */
async function exported(input: ExportSuppliersInput): Promise<{ id: string; text: string; bytes: Buffer }> {
  const id = await exportSuppliers.execute(viewer, input);
  const [run] = await db.database.transaction(viewer.organisationId, (tx) =>
    tx.query<{ payload: { jobRunId: string } }>(
      `SELECT payload FROM outbox WHERE organisation_id = $1 AND payload->>'exportId' = $2`,
      [viewer.organisationId, id],
    ),
  );
  await handler.handle(
    { version: 1, organisationId: viewer.organisationId, exportId: id, jobRunId: run?.payload.jobRunId ?? '' },
    aJobContext(),
  );
  // The worker would end the run; a person may have only a few open.
  await db.admin.query(`UPDATE job_runs SET state = 'done', finished_at = updated_at WHERE subject_id = $1`, [id]);
  const [file] = await db.database.transaction(viewer.organisationId, (tx) =>
    tx.query<{ storageKey: string }>(
      `SELECT storage_key AS "storageKey" FROM stored_files WHERE organisation_id = $1 AND id = $2`,
      [viewer.organisationId, id],
    ),
  );
  const bytes = await buffer(storage.open(file?.storageKey ?? ''));
  return { id, bytes, text: bytes.toString('utf8') };
}

/** Cells of a file; no name in the test has a line feed. */
function parsed(text: string): string[][] {
  return text
    .replace(/^\uFEFF/, '')
    .trimEnd()
    .split('\n')
    .map((line) =>
      [...line.matchAll(/("(?:[^"]|"")*"|[^,]*)(?:,|$)/g)]
        .map(([, cell = '']) => (cell.startsWith('"') ? cell.slice(1, -1).replaceAll('""', '"') : cell))
        .slice(0, 4),
    );
}

describe('an export of suppliers', () => {
  test('no cell begins as a formula does, and each reads back as it was', async () => {
    const { text } = await exported(everything);
    const [head, ...rows] = parsed(text);
    expect(head).toEqual(['Supplier', 'Risk of forced labour', 'Score', 'Context recorded, %']);
    expect(rows.map(([name = '']) => withoutApostrophe(name))).toEqual([...dangerous, 'Plain, "quoted"']);
    for (const cell of rows.flat()) expect(cell).not.toMatch(/^[=+\-@\t\r＝＋－＠]/);
  });

  test('every cell stands in quotes, so that no separator of a spreadsheet parts it', async () => {
    const { text } = await exported(everything);
    const lines = text
      .replace(/^\uFEFF/, '')
      .trimEnd()
      .split('\n');
    expect(lines).toHaveLength(12);
    for (const line of lines) expect(line).toMatch(/^"(?:[^"]|"")*"(?:,"(?:[^"]|"")*")*$/);
  });

  test('the file holds the suppliers of the filter, in the order of the page, and nothing of another organisation', async () => {
    const { text } = await exported({ ...everything, filter: { labels: ['HIGH'] }, order: orderOf('ATTENTION', true) });
    expect(
      parsed(text)
        .slice(1)
        .map(([name = '']) => withoutApostrophe(name)),
    ).toEqual(['-7', '+44', '=1+1']);
  });

  test('a workbook has numbers, days and texts as such, a heading that stays and filters, and no formula', async () => {
    const columns = [
      'name',
      'residual',
      'workers',
      'spendAmount',
      'spendCurrency',
      'decisionUntil',
      'asOf',
      'assessedAt',
    ];
    const { bytes, id } = await exported({ ...everything, columns, format: 'xlsx', filter: { labels: ['HIGH'] } });
    const workbook = new ExcelJS.Workbook();
    await workbook.xlsx.load(bytes as unknown as ArrayBuffer);
    const sheet = workbook.getWorksheet('Suppliers');
    expect(sheet?.rowCount).toBe(4);
    expect(sheet?.getRow(2).values).toEqual([
      undefined,
      ...['=1+1', 40, 640, 'no data', 'no data', undefined],
      ...[new Date('2026-11-24T00:00:00Z'), new Date('2026-11-24T14:05:00Z')],
    ]);
    expect(sheet?.getCell('A2').type).not.toBe(ExcelJS.ValueType.Formula);
    expect([sheet?.autoFilter, sheet?.views[0]?.state]).toEqual(['A1:H4', 'frozen']);
    const lines = workbook.getWorksheet('About this file')?.getSheetValues() as (unknown[] | undefined)[];
    const about = Object.fromEntries<unknown>(
      lines.flatMap((line): [string, unknown][] => (line === undefined ? [] : [[String(line[1]), line[2]]])),
    );
    expect(about).toMatchObject({
      ...{ Organisation: 'Northfield Retail', Suppliers: 3, Order: 'What asks for attention first' },
      ...{ 'Filter: Risk of forced labour': 'High', 'Written on': expect.stringMatching(/\(Europe\/London\)$/) },
    });
    const [file] = await db.database.transaction(viewer.organisationId, (tx) =>
      tx.query<{ name: string }>('SELECT name FROM stored_files WHERE organisation_id = $1 AND id = $2', [
        viewer.organisationId,
        id,
      ]),
    );
    expect(file?.name).toMatch(/^suppliers-.*\.xlsx$/);
  });

  test('of many suppliers lets others have a turn after every 50 of them', async () => {
    const large = aViewer();
    const { organisationId } = large;
    await insertPortfolio(
      db.database,
      organisationId,
      Array.from({ length: 3_000 }, (_, at) => aPortfolioRow({ name: `Mill ${String(at)}`, attention_rank: at })),
    );
    const exportId = await exportSuppliers.execute(large, { ...everything, columns: ['name', 'label'] });
    // Each row asks for the text of its label.
    let turn = 0;
    const written = new Map<number, number>();
    const texts = new Texts([RISK_MESSAGES, SUPPLIER_MESSAGES, PORTFOLIO_MESSAGES]);
    const watched = Object.assign(Object.create(texts) as Texts, {
      in: (locale: string): Say => {
        const say = texts.in(locale);
        return (code, parameters) => {
          written.set(turn, (written.get(turn) ?? 0) + 1);
          return say(code, parameters);
        };
      },
    });
    let waiting = setImmediate(function next() {
      turn += 1;
      waiting = setImmediate(next);
    });
    const of = { version: 1, organisationId, exportId, jobRunId: exportId } as const;
    await new ExportSuppliersHandler(db.database, storage, watched).handle(of, aJobContext());
    clearImmediate(waiting);
    expect(Math.max(...written.values())).toBeLessThanOrEqual(60);
  });

  test('only the member who asked sees it, and it is written down who got how much', async () => {
    const { id } = await exported(everything);
    const mine = await exports.one(viewer, id);
    expect(mine).toMatchObject({ rowCount: 11, fileId: id });
    expect(mine.expiresAt.getTime() - mine.createdAt.getTime()).toBe(24 * 60 * 60 * 1000);
    await expect(exports.one({ ...viewer, userId: randomUUID() }, id)).rejects.toThrow('No export');
    await expect(exports.one(aViewer(), id)).rejects.toThrow('No export');
    const audit = await db.database.transaction(viewer.organisationId, (tx) =>
      tx.query<{ verb: string; parameters: object }>(
        'SELECT verb, parameters FROM audit_entries WHERE organisation_id = $1 AND subject_id = $2 ORDER BY sequence',
        [viewer.organisationId, id],
      ),
    );
    expect(audit).toEqual([
      { verb: 'suppliers.export-asked', parameters: { count: 11 } },
      { verb: 'suppliers.exported', parameters: { count: 11 } },
    ]);
  });

  test('the member finds the newest again, here and with its run, and nobody else does; a day later it is gone', async () => {
    await exported({ ...everything, filter: { labels: ['HIGH'] } });
    const { id } = await exported(everything);
    const runs = new JobRunReadModel(db.database);
    const say = new Texts([PORTFOLIO_MESSAGES]).in('en');
    const fileUrl = async (by: Viewer): Promise<string | null> => {
      const { rows } = await runs.page(by, {}, 1, null);
      return rows.map(({ node }) => jobRunView(node, by, say).fileUrl)[0] ?? null;
    };
    expect(await exports.newest(viewer)).toMatchObject({ id, fileId: id });
    expect(await fileUrl(viewer)).toBe(`/files/${toGlobalId('StoredFile', id)}?organisation=${viewer.organisationId}`);
    const owner: Viewer = { ...viewer, userId: randomUUID(), roles: new Set(['owner']) };
    expect([await exports.newest(owner), await fileUrl(owner)]).toEqual([null, null]);
    expect(await fileUrl({ ...viewer, roles: new Set(['viewer']) })).toBeNull();

    db.clock.forward({ hours: 23, minutes: 59 });
    expect(await exports.newest(viewer)).toMatchObject({ id, fileId: id });
    db.clock.forward({ minutes: 1 });
    expect([await exports.newest(viewer), await fileUrl(viewer)]).toEqual([null, null]);
  });

  test('doing the job twice writes one file', async () => {
    const { id } = await exported(everything);
    const context = aJobContext();
    await handler.handle(
      { version: 1, organisationId: viewer.organisationId, exportId: id, jobRunId: randomUUID() },
      context,
    );
    expect(context.completed).toBe(1);
    const files = await db.database.transaction(viewer.organisationId, (tx) =>
      tx.query('SELECT id FROM stored_files WHERE organisation_id = $1 AND id = $2', [viewer.organisationId, id]),
    );
    expect(files).toHaveLength(1);
  });

  test('what cannot be exported is said: nothing found, a column that there is not', async () => {
    await expect(
      exportSuppliers.execute(viewer, { ...everything, filter: { search: 'nobody' } }),
    ).rejects.toMatchObject({ errors: [{ code: 'export.empty' }] });
    await expect(exportSuppliers.execute(viewer, { ...everything, columns: ['password'] })).rejects.toMatchObject({
      errors: [{ code: 'export.unknown-column' }],
    });
  });

  test('a viewer may look and not export', async () => {
    await expect(exportSuppliers.execute({ ...viewer, roles: new Set(['viewer']) }, everything)).rejects.toThrow(
      'Not allowed: export',
    );
  });
});
