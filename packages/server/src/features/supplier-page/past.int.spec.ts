import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { SupplierAssessment } from '@plumbline/risk';
import fc from 'fast-check';
import { runs } from '../../../../facts/test/thorough.ts';
import { nowOf, type TestDatabase } from '../../platform/db/testing/database.ts';
import type { Database } from '../../platform/db/transaction.ts';
import { UserErrors } from '../../platform/errors/user-error.ts';
import type { Viewer } from '../../platform/tenancy/viewer.ts';
import { list, Merging } from '../import/answered/testing/merging.ts';
import { anAnalyst } from '../import/testing/importing.ts';
import type { ImportRow } from '../import/import-row.ts';
import type { PortfolioRow } from '../portfolio/portfolio-row.ts';
import { SuppliersReadModel } from '../portfolio/suppliers.read-model.ts';
import { QUESTION_COLUMNS, type QuestionRow } from '../review/question-row.ts';
import { AssessPortion } from '../risk/commands/assess-portion.ts';
import { openExplanation } from '../risk/explanations.ts';
import { RecomputeAssessment } from '../risk/recompute-assessment.ts';
import { ScreeningLists } from '../risk/screening.ts';
import { SupplierPageReadModel } from './supplier-page.read-model.ts';
import { inThePast } from './testing/past-database.ts';

let merging: Merging;
let db: TestDatabase;

beforeAll(async () => {
  ({ merging, test: db } = await Merging.begin());
});
afterAll(() => db.close());

/** A row as lists show it: they leave out the day of the evidence of its leading flag. */
function listed(row: PortfolioRow): PortfolioRow {
  const leadingParameters = Object.fromEntries(
    Object.entries(row.leadingParameters).filter(([parameter]) => parameter !== 'date'),
  );
  return { ...row, leadingParameters };
}

/** Codes and numbers of a result, without the rows and days of the evidence: an equal result of a later list keeps the explanation of the earlier one. */
function codesAndNumbers(result: SupplierAssessment): unknown {
  return JSON.parse(JSON.stringify(result), (key, value: unknown) =>
    ['source', 'evidenceDate', 'date'].includes(key) ? undefined : value,
  );
}

/** The explanation that is kept of the result in force. */
async function keptExplanation(database: Database, { organisationId }: Viewer, supplierId: string): Promise<unknown> {
  const kept = await database.transaction(organisationId, async (tx) => {
    const [result] = await tx.query<{ id: string }>(
      'SELECT id FROM assessments WHERE organisation_id = $1 AND supplier_id = $2 AND recorded_to IS NULL',
      [organisationId, supplierId],
    );
    return openExplanation(tx, organisationId, supplierId, result?.id ?? '');
  });
  return kept && codesAndNumbers(kept);
}

/** Everything that pages show of an organisation's suppliers. */
async function shown(database: Database, viewer: Viewer): Promise<unknown> {
  const { page, totalCount, facets } = await new SuppliersReadModel(database).list(viewer, {
    filter: {},
    order: { sort: 'ATTENTION', descending: false },
    first: 200,
    after: null,
  });
  const { organisationId } = viewer;
  const [ids, keys] = await database.transaction(organisationId, async (tx) => [
    await tx.query<{ id: string }>(`SELECT id FROM suppliers WHERE state <> 'arriving' ORDER BY id`),
    await tx.query(`SELECT DISTINCT supplier_id, key FROM supplier_keys ORDER BY supplier_id, key`),
  ]);
  const pages = new SupplierPageReadModel(database, new RecomputeAssessment(new ScreeningLists()));
  const suppliers = [];
  for (const { id } of ids) {
    const { name, country, state, names, identifiers, row, observations, changes, assessed } = await pages.page(
      viewer,
      id,
    );
    const result = assessed && { ...assessed, rows: null };
    const shownRow = row && listed(row);
    if (assessed && !assessed.isNewer)
      expect(await keptExplanation(database, viewer, id)).toEqual(codesAndNumbers(assessed.assessment));
    suppliers.push({ id, name, country, state, names, identifiers, row: shownRow, observations, changes, result });
  }
  return { rows: page.rows.map(({ node }) => listed(node)), totalCount, facets, keys, suppliers };
}

/** Rows that give one vendor number to suppliers of different names, rows without a country or a number, and one that is told apart by nothing. */
const ROWS: readonly ((workers: number) => string)[] = [
  (workers) => `1,Acme Textiles,BD,12 Mill Road,cotton spinning,${workers},`,
  (workers) => `1,Brill Knitwear,BD,5 Dock Street,garment sewing,${workers},employer`,
  (workers) => `,Brill Knitwear,BD,5 Dock Street,garment sewing,${workers},`,
  (workers) => `2,Nimbus Dyes,,,textile dyeing,${workers},`,
  (workers) => `2,Nimbus Dyes,IN,3 River Lane,textile dyeing,${workers},employer`,
  (workers) => `9,Zenith Trading,MY,1 Port Road,palm oil mill,${workers},`,
  (workers) => `9,Zenith Holdings,MY,1 Port Road,palm oil mill,${workers},employer`,
];

type Step =
  | { readonly do: 'import'; readonly rows: readonly number[]; readonly workers: number; readonly asOf: string }
  | { readonly do: 'undo' | 'merge' | 'revoke'; readonly which: number }
  | { readonly do: 'assess' };

const importing: fc.Arbitrary<Step> = fc.record({
  do: fc.constant('import' as const),
  rows: fc.uniqueArray(fc.nat(ROWS.length - 1), { minLength: 1, maxLength: 5 }),
  workers: fc.constantFrom(40, 120, 300),
  asOf: fc.constantFrom('2024-01-31', '2026-01-31', '2026-02-28'),
});
const steps: fc.Arbitrary<Step> = fc.oneof(
  { weight: 4, arbitrary: importing },
  {
    weight: 4,
    arbitrary: fc.record({
      do: fc.constantFrom('undo' as const, 'merge' as const, 'revoke' as const),
      which: fc.nat(5),
    }),
  },
  { weight: 3, arbitrary: fc.constant({ do: 'assess' as const }) },
);
const course = fc.array(fc.record({ step: steps, days: fc.constantFrom(0, 1, 40, 400) }), {
  minLength: 4,
  maxLength: 12,
});

const imported = (rows: readonly number[], workers = 120, asOf = '2026-01-31'): Step => ({
  do: 'import',
  rows,
  workers,
  asOf,
});
const [assess, merge, revoke, undoFirst, undoLast]: readonly Step[] = [
  { do: 'assess' },
  { do: 'merge', which: 0 },
  { do: 'revoke', which: 0 },
  { do: 'undo', which: 0 },
  { do: 'undo', which: 1 },
];
/** A course with everything that overwrites or deletes. */
const WHOLE = [
  imported([0, 1, 3, 5]),
  assess,
  imported([0, 1, 4, 6], 300, '2026-02-28'),
  assess,
  merge,
  assess,
  merge,
  imported([2, 3], 40),
  assess,
  revoke,
  assess,
  undoLast,
  assess,
  undoFirst,
  assess,
].map((step) => ({ step, days: 1 }));

/** Years pass and a law begins to apply, while what the lists say stays as fresh as it was. */
const LAW_BEGINS = [
  { step: imported([5], 40), days: 1 },
  { step: assess, days: 1 },
  { step: imported([5], 40, '2024-01-31'), days: 400 },
  { step: imported([3, 5, 2, 6], 40, '2026-02-28'), days: 400 },
  { step: assess, days: 0 },
];

/** An organisation in the course of its work. */
class Course {
  readonly viewer = anAnalyst();
  readonly #imports: ImportRow[] = [];
  readonly #answers: string[] = [];

  /** What a person is refused changes nothing. */
  async take(step: Step): Promise<void> {
    try {
      await this.#take(step);
    } catch (error) {
      if (!(error instanceof UserErrors)) throw error;
    }
  }

  async #take(step: Step): Promise<void> {
    const { viewer } = this;
    if (step.do === 'import') {
      const content = list(...step.rows.map((at) => ROWS[at]?.(step.workers) ?? ''));
      this.#imports.push(await merging.importing.whole(viewer, 'list.csv', content, step.asOf));
    } else if (step.do === 'assess') {
      await this.#assess();
    } else if (step.do === 'undo') {
      const [undone] = this.#imports.splice(step.which % Math.max(1, this.#imports.length), 1);
      if (undone) await merging.importing.undo(viewer, await merging.importing.read(viewer, undone.id));
    } else if (step.do === 'merge') {
      const asked = await merging.rows<QuestionRow>(
        viewer,
        `SELECT ${QUESTION_COLUMNS} FROM review_questions q WHERE q.organisation_id = $1 AND q.kind = 'match' AND q.state = 'open' ORDER BY q.id`,
      );
      const question = asked[step.which % Math.max(1, asked.length)];
      if (question) this.#answers.push(await merging.same(viewer, question));
    } else {
      const [answer] = this.#answers.splice(step.which % Math.max(1, this.#answers.length), 1);
      if (answer !== undefined) await merging.revoke(viewer, answer);
    }
  }

  async #assess(): Promise<void> {
    const { organisationId } = this.viewer;
    const today = (await nowOf(db)).toISOString().slice(0, 10);
    await db.database.transaction(organisationId, (tx) =>
      new AssessPortion(new ScreeningLists()).execute(tx, organisationId, today),
    );
  }
}

describe('What the pages of suppliers have shown', () => {
  test('is found again as it was at each instant, whatever was imported, undone, merged, parted and assessed since', async () => {
    await fc.assert(
      fc.asyncProperty(course, async (taken) => {
        const organisation = new Course();
        const { viewer } = organisation;
        const seen: { at: Date; step: Step; what: unknown }[] = [];
        for (const { step, days } of taken) {
          await organisation.take(step);
          db.clock.forward({ seconds: 1 });
          seen.push({ at: await nowOf(db), step, what: await shown(db.database, viewer) });
          db.clock.forward({ days, seconds: 1 });
        }
        for (const { at, step, what } of seen) {
          const found = await shown(inThePast(db.database, at), viewer);
          expect({ step, what: found }).toEqual({ step, what });
        }
      }),
      { ...runs(2, 20), examples: [[WHOLE], [LAW_BEGINS]] },
    );
  });
});
