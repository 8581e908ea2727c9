import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { TestDatabase } from '../../../platform/db/testing/database.ts';
import type { Viewer } from '../../../platform/tenancy/viewer.ts';
import { OverviewReadModel } from '../../overview/overview.read-model.ts';
import type { QuestionRow } from '../../review/question-row.ts';
import { QUESTION_COLUMNS } from '../../review/question-row.ts';
import { AddScreeningList } from '../../risk/commands/add-screening-list.ts';
import { RecomputeAssessment } from '../../risk/recompute-assessment.ts';
import { ScreeningLists } from '../../risk/screening.ts';
import { SupplierPageReadModel } from '../../supplier-page/supplier-page.read-model.ts';
import type { Importing } from '../testing/importing.ts';
import { anAnalyst } from '../testing/importing.ts';
import { answering } from './testing/answering.ts';
import { Merging } from './testing/merging.ts';

let merging: Merging;
let importing: Importing;
let database: TestDatabase;

beforeAll(async () => {
  ({ merging, test: database } = await Merging.begin());
  ({ importing } = merging);
});
afterAll(() => database.close());

const HEADER = 'Vendor no,Supplier,Country,Address,Activity,Workers,Passports held by';
const VENDORS = [
  HEADER,
  '1,Acme Textiles,BD,12 Mill Road,cotton spinning,120,worker',
  '2,Delta Works,IN,1 Kiln Road,various,90,',
].join('\n');
const HELD = [HEADER, '1,Zenith Trading,BD,4 Dock Street,cotton spinning,80,employer'].join('\n');
const KOREA = [HEADER, '2,Delta Works,Korea,9 Harbour Road,fish processing,40,employer'].join('\n');

async function question(viewer: Viewer, kind: string): Promise<QuestionRow> {
  const [found] = await merging.rows<QuestionRow>(
    viewer,
    `SELECT ${QUESTION_COLUMNS} FROM review_questions q WHERE q.organisation_id = $1 AND q.state = 'open' AND q.kind = $2 ORDER BY q.id`,
    kind,
  );
  if (found === undefined) throw new Error(`No question of the kind ${kind}`);
  return found;
}

async function answer(viewer: Viewer, kind: string, value: string): Promise<string> {
  const { id: questionId, version } = await question(viewer, kind);
  const input = { questionId, version, answer: value, remember: false };
  const { answerId } = await answering(importing.database).answer.execute(viewer, input);
  await answering(importing.database).apply.execute(viewer.organisationId, questionId, async () => undefined);
  return answerId;
}

/** All that people are told of what changed: on the overview, on the page of each supplier, and whether a decision is needed. */
async function told(viewer: Viewer): Promise<unknown> {
  const { changes } = await new OverviewReadModel(importing.database).overview(viewer);
  const listed = await merging.rows<{ id: string }>(
    viewer,
    `SELECT supplier_id AS id, name, label, needs_decision, worsened_at FROM portfolio WHERE organisation_id = $1 ORDER BY name`,
  );
  const pages = new SupplierPageReadModel(importing.database, new RecomputeAssessment(new ScreeningLists()));
  const histories = [];
  for (const { id } of listed) {
    const { changes: told, decisions, imports } = await pages.page(viewer, id);
    histories.push({ told, decisions, files: imports.map(({ fileName }) => fileName) });
  }
  return { changes, listed, histories };
}

const listOf = (name: string, country: string) =>
  ({
    name: 'fictional-labour-list',
    kind: 'other',
    edition: { key: 'lists.fictional-labour-list', date: '2026-11-01', dateFrom: 'file-name', rows: 1 },
    entries: [
      {
        subject: 'organisation',
        status: 'active',
        hs: [],
        id: 'F-1',
        names: [name],
        countries: [country],
        identifiers: [],
      },
    ],
    problems: [],
  }) as const;

async function begun(...files: readonly string[]): Promise<Viewer> {
  const viewer = anAnalyst();
  await importing.whole(viewer, 'vendors.csv', VENDORS);
  await merging.assess(viewer);
  for (const file of files) {
    await importing.whole(viewer, 'more.csv', file);
    await merging.assess(viewer);
  }
  return viewer;
}

describe('An answer that was taken back leaves nothing in what changed', () => {
  test.each([
    ['a row that waited', [HELD], 'match', 'same'],
    ['a row that became a supplier', [HELD], 'match', 'different'],
    ['a sector', [], 'sector', 'MAN-BRICK'],
    ['a country', [KOREA], 'country', 'KP'],
  ])('about %s', async (_, files, kind, value) => {
    const viewer = await begun(...files);
    const before = await told(viewer);
    const answerId = await answer(viewer, kind, value);
    await merging.assess(viewer);
    expect(await told(viewer)).not.toEqual(before);
    await merging.revoke(viewer, answerId);
    await merging.assess(viewer);
    expect(await told(viewer)).toEqual(before);
  });

  test('and a supplier that it takes away counts no more in the usual size, though nobody waits', async () => {
    const viewer = await begun(HELD);
    const answerId = await answer(viewer, 'match', 'different');
    await merging.assess(viewer);
    const asked = `SELECT count(*)::integer AS jobs, (SELECT count(*)::integer FROM reassessments WHERE organisation_id = $1) AS waiting
      FROM outbox WHERE organisation_id = $1 AND job = 'risk.assess'`;
    const [before] = await merging.rows<{ jobs: number }>(viewer, asked);
    await merging.revoke(viewer, answerId);
    expect(await merging.rows(viewer, asked)).toEqual([{ jobs: (before?.jobs ?? 0) + 1, waiting: 0 }]);
  });

  test('about a name on a list', async () => {
    const viewer = await begun();
    const list = listOf('Acme Textiles Ltd', 'BD');
    await new AddScreeningList(importing.database).execute(viewer, { list, fictional: true });
    await merging.assess(viewer);
    const before = await told(viewer);
    const answerId = await answer(viewer, 'list-hit', 'same');
    await merging.assess(viewer);
    expect(await told(viewer)).not.toEqual(before);
    await merging.revoke(viewer, answerId);
    await merging.assess(viewer);
    expect(await told(viewer)).toEqual(before);
  });

  test('nor what came of it in the first assessment', async () => {
    const viewer = anAnalyst();
    await importing.whole(viewer, 'vendors.csv', VENDORS);
    const answerId = await answer(viewer, 'sector', 'MAN-BRICK');
    await merging.assess(viewer);
    await merging.revoke(viewer, answerId);
    await merging.assess(viewer);
    expect(await told(viewer)).toMatchObject({ changes: [] });
  });

  test('nor what came of a row that it settled before the import was written', async () => {
    const [viewer, other] = [await begun(), await begun(HELD)];
    const checked = await importing.check(viewer, await importing.create(viewer, 'more.csv', HELD));
    const answerId = await answer(viewer, 'match', 'same');
    await importing.commit(viewer, await importing.read(viewer, checked.id));
    await merging.assess(viewer);
    expect(await kinds(viewer)).not.toEqual([]);
    await merging.revoke(viewer, answerId);
    await merging.assess(viewer);
    expect(await kinds(viewer)).toEqual(await kinds(other));
  });

  test('but all that another file has brought meanwhile', async () => {
    const [viewer, other] = [await begun(HELD), await begun(HELD)];
    const answerId = await answer(viewer, 'match', 'same');
    await merging.assess(viewer);
    const news = [HEADER, '2,Delta Works,IN,1 Kiln Road,brick kiln,90,employer'].join('\n');
    for (const each of [viewer, other]) {
      await importing.whole(each, 'news.csv', news);
      await merging.assess(each);
    }
    await merging.revoke(viewer, answerId);
    await merging.assess(viewer);
    expect(await kinds(viewer)).toEqual(await kinds(other));
  });

  test('and another answer that was given at the same time is told', async () => {
    const [viewer, other] = [await begun(HELD), await begun(HELD)];
    const first = await answer(viewer, 'match', 'same');
    for (const each of [viewer, other]) await answer(each, 'sector', 'MAN-BRICK');
    for (const each of [viewer, other]) await merging.assess(each);
    await merging.revoke(viewer, first);
    await merging.assess(viewer);
    expect(await kinds(viewer)).toEqual(await kinds(other));
  });
});

/** What is told, without ids and times. */
async function kinds(viewer: Viewer): Promise<unknown> {
  const { changes } = await new OverviewReadModel(importing.database).overview(viewer);
  return changes
    .map(({ supplierName, kind, labelBefore, labelAfter, ruleId, moreCount }) =>
      [supplierName, kind, labelBefore, labelAfter, ruleId, moreCount].join(),
    )
    .toSorted();
}
