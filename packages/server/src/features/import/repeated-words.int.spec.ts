import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { runs } from '../../../../facts/test/thorough.ts';
import type { TestDatabase } from '../../platform/db/testing/database.ts';
import { UserErrors } from '../../platform/errors/user-error.ts';
import { QUESTION_COLUMNS, type QuestionRow } from '../review/question-row.ts';
import { answering } from './answered/testing/answering.ts';
import { list, Merging } from './answered/testing/merging.ts';
import type { ImportRow } from './import-row.ts';
import { anAnalyst, tilesOf } from './testing/importing.ts';
import { known } from './testing/known.ts';

let merging: Merging;
let db: TestDatabase;

beforeAll(async () => {
  ({ merging, test: db } = await Merging.begin());
});
afterAll(() => db.close());

/** One vendor number with several names, names with several vendor numbers, and names that are parked since they may be several suppliers. */
const ROWS = [
  '1,Acme Textiles,BD,12 Mill Road,cotton spinning,120,',
  '1,Brill Knitwear,BD,5 Dock Street,garment sewing,300,employer',
  '7,Brill Knitwear,BD,5 Dock Street,garment sewing,300,',
  ',Brill Knitwear,BD,5 Dock Street,garment sewing,280,',
  '1,Corona Caps,BD,7 Hill Street,garment sewing,80,',
  '2,Nimbus Dyes,IN,3 River Lane,textile dyeing,60,',
  '3,Nimbus Dyes,VN,8 River Lane,textile dyeing,70,employer',
  ',Nimbus Dyes,,,textile dyeing,,',
  '9,Zenith Trading,MY,1 Port Road,palm oil mill,40,',
  '9,Zenith Trading,MY,2 Port Road,palm oil mill,90,',
];

type Step =
  | { readonly do: 'import' | 'check'; readonly rows: readonly number[]; readonly asOf: string }
  | { readonly do: 'undo' | 'same' | 'different' | 'revoke' | 'decide'; readonly which: number }
  | { readonly do: 'commit' | 'discard' };

const rows = fc.uniqueArray(fc.nat(ROWS.length - 1), { minLength: 1, maxLength: 8 });
const asOf = fc.constantFrom('2026-01-31', '2026-02-28', '2026-03-31', '2026-04-30');
const which = fc.nat(7);
const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 5, arbitrary: fc.record({ do: fc.constant('import' as const), rows, asOf }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('check' as const), rows, asOf }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constantFrom('commit' as const, 'discard' as const) }) },
  { weight: 4, arbitrary: fc.record({ do: fc.constant('undo' as const), which }) },
  { weight: 3, arbitrary: fc.record({ do: fc.constant('same' as const), which }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constantFrom('revoke' as const, 'different' as const), which }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('decide' as const), which }) },
);

const imported = (of: readonly number[], day = '2026-01-31'): Step => ({ do: 'import', rows: of, asOf: day });
const [UNDO, UNDO_SECOND, SAME, REVOKE] = [
  { do: 'undo', which: 0 },
  { do: 'undo', which: 1 },
  { do: 'same', which: 0 },
  { do: 'revoke', which: 0 },
] as const;
const ALL = ROWS.map((_, at) => at);
/** Courses in which an import is taken back that others repeat: before, during and after a merge, and with a row that waited. */
const TOLD: readonly Step[][] = [
  [imported(ALL), imported(ALL, '2026-02-28'), imported(ALL, '2026-03-31'), UNDO, UNDO],
  [imported(ALL), imported(ALL, '2026-02-28'), UNDO_SECOND, UNDO],
  [imported([0, 1]), imported([0, 1], '2026-02-28'), SAME, imported([0, 1], '2026-03-31'), UNDO, REVOKE, UNDO],
  [imported([0, 1]), imported([0]), SAME, imported([1]), UNDO, REVOKE, UNDO],
  [imported([0, 1, 4]), SAME, imported([0, 1, 4], '2026-02-28'), UNDO, SAME, REVOKE, UNDO],
  [imported([5, 6]), imported([7], '2026-02-28'), SAME, imported([5, 6, 7], '2026-03-31'), SAME, UNDO_SECOND, UNDO],
  [imported([5, 6]), imported([7], '2026-02-28'), SAME, imported([7], '2026-03-31'), SAME, REVOKE, UNDO],
];

/** Writes the words of each record in force under its own import, as if no import had relied on another. */
async function writeAll(organisationId: string): Promise<void> {
  const written = (table: string, columns: readonly string[], words: string): string =>
    `INSERT INTO ${table} (organisation_id, supplier_id, origin_kind, origin_id, import_id, ${columns.join(', ')})
     SELECT DISTINCT $1::uuid, coalesce(r.own_supplier_id, r.supplier_id), 'import', r.import_id, r.import_id, ${columns.map((column) => `x.${column}`).join(', ')}
     FROM import_records r JOIN imports i ON i.organisation_id = $1 AND i.id = r.import_id AND i.state = 'imported' CROSS JOIN ${words}
     WHERE r.organisation_id = $1 AND r.applied_at IS NOT NULL ON CONFLICT DO NOTHING`;
  for (const statement of [
    written('supplier_keys', ['key'], 'unnest(r.keys) AS x (key)'),
    written(
      'supplier_identifiers',
      ['scheme', 'value'],
      `jsonb_to_recordset(r.record->'identifiers') AS x (scheme text, value text)`,
    ),
    written(
      'supplier_names',
      ['kind', 'name', 'script'],
      `jsonb_to_recordset(r.record->'names') AS x (kind text, name text, script text)`,
    ),
  ])
    await db.admin.query(statement, [organisationId]);
}

/** An organisation in the course of its work. */
class Course {
  readonly viewer = anAnalyst();
  readonly #writesAll: boolean;
  readonly #imports: string[] = [];
  readonly #answers: string[] = [];
  #checked: string | null = null;

  constructor(writesAll: boolean) {
    this.#writesAll = writesAll;
  }

  /** What a person is refused changes nothing. */
  async take(taken: Step): Promise<void> {
    try {
      await this.#take(taken);
    } catch (error) {
      if (!(error instanceof UserErrors)) throw error;
    }
    if (this.#writesAll) await writeAll(this.viewer.organisationId);
  }

  async #take(taken: Step): Promise<void> {
    const { viewer } = this;
    const { importing } = merging;
    if (taken.do === 'import') {
      this.#imports.push((await importing.whole(viewer, 'list.csv', contentOf(taken.rows), taken.asOf)).id);
    } else if (taken.do === 'check') {
      const created = await importing.create(viewer, 'list.csv', contentOf(taken.rows));
      const configured = await importing.configure(viewer, created, { asOf: taken.asOf });
      this.#checked = (await importing.check(viewer, configured)).id;
    } else if (taken.do === 'commit' || taken.do === 'discard') {
      await this.#end(taken.do);
    } else if (taken.do === 'undo') {
      const [undone] = this.#imports.splice(taken.which % Math.max(1, this.#imports.length), 1);
      if (undone !== undefined) await importing.undo(viewer, await importing.read(viewer, undone));
    } else if (taken.do === 'revoke') {
      const [answer] = this.#answers.splice(taken.which % Math.max(1, this.#answers.length), 1);
      if (answer !== undefined) await merging.revoke(viewer, answer);
    } else if (taken.do === 'decide') {
      await this.#decide(taken.which);
    } else if (taken.do === 'same' || taken.do === 'different') {
      await this.#answer(taken.do, taken.which);
    }
  }

  async #end(how: 'commit' | 'discard'): Promise<void> {
    if (this.#checked === null) return;
    const row = await merging.importing.read(this.viewer, this.#checked);
    this.#checked = null;
    if (how === 'discard') {
      await merging.importing.discard(this.viewer, row);
      return;
    }
    const { jobRunId } = await merging.importing.askCommit(this.viewer, row);
    const now = await merging.importing.read(this.viewer, row.id);
    this.#imports.push(
      (jobRunId === null ? await merging.importing.commit(this.viewer, now) : await this.#write(now, jobRunId)).id,
    );
  }

  async #write(row: ImportRow, jobRunId: string): Promise<ImportRow> {
    for (let chunk = 0; chunk < row.chunkCount; chunk += 1)
      await merging.importing.writeChunk(this.viewer, row.id, chunk, jobRunId);
    return row;
  }

  async #answer(value: 'same' | 'different', place: number): Promise<void> {
    const asked = await merging.rows<QuestionRow>(
      this.viewer,
      `SELECT ${QUESTION_COLUMNS} FROM review_questions q WHERE q.organisation_id = $1 AND q.kind = 'match' AND q.state = 'open' ORDER BY q.id`,
    );
    const question = asked[place % Math.max(1, asked.length)];
    if (question === undefined) return;
    const { answer, apply } = answering(merging.importing.database);
    const input = { questionId: question.id, version: question.version, answer: value, remember: false };
    const { answerId } = await answer.execute(this.viewer, input);
    this.#answers.push(answerId);
    await apply.execute(this.viewer.organisationId, question.id, async () => undefined);
  }

  /** A supplier with a decision keeps its words when its last import is undone. */
  async #decide(place: number): Promise<void> {
    const suppliers = await merging.rows<{ id: string }>(
      this.viewer,
      `SELECT id FROM suppliers WHERE organisation_id = $1 AND state = 'active' ORDER BY name, country, id`,
    );
    const supplier = suppliers[place % Math.max(1, suppliers.length)];
    if (supplier === undefined) return;
    await merging.rows(
      this.viewer,
      `INSERT INTO decisions (organisation_id, id, supplier_id, kind, state, reason, conditions, checklist, open_findings, proposed_by, proposed_at)
       VALUES ($1, uuidv7(), $2, 'engage', 'proposed', '', '', '{}', 0, $3, $4) ON CONFLICT DO NOTHING`,
      supplier.id,
      this.viewer.userId,
      new Date(),
    );
  }

  /** What pages show of who the suppliers are, the words under which they are searched, and as what the rows of a list would count. */
  async shown(): Promise<unknown> {
    await merging.assess(this.viewer);
    const searched = await merging.rows<{ line: string }>(
      this.viewer,
      `SELECT DISTINCT concat_ws(' | ', s.name, t.token) AS line FROM search_tokens t JOIN suppliers s ON s.organisation_id = $1 AND s.id = t.supplier_id
       WHERE t.organisation_id = $1 ORDER BY line`,
    );
    const { importing } = merging;
    const next = await importing.check(this.viewer, await importing.create(this.viewer, 'next.csv', contentOf(ALL)));
    return { known: await known(merging.importing, this.viewer), searched, tiles: tilesOf(next) };
  }
}

function contentOf(of: readonly number[]): string {
  return list(...of.map((at) => ROWS[at] ?? ''));
}

async function count(organisationId: string, importId: string): Promise<number> {
  const { rows: counted } = await db.admin.query<{ count: number }>(
    `SELECT (SELECT count(*) FROM supplier_keys WHERE organisation_id = $1 AND import_id = $2)::int
       + (SELECT count(*) FROM supplier_identifiers WHERE organisation_id = $1 AND import_id = $2)::int
       + (SELECT count(*) FROM supplier_names WHERE organisation_id = $1 AND import_id = $2)::int AS count`,
    [organisationId, importId],
  );
  return counted[0]?.count ?? 0;
}

describe('The words of a list that is imported again', () => {
  test('are not written again, and are those of the later import once the earlier one is undone', async () => {
    const viewer = anAnalyst();
    const { importing } = merging;
    const first = await importing.whole(viewer, 'list.csv', contentOf([0, 5, 8]), '2026-01-31');
    const before = await known(importing, viewer);
    const words = await count(viewer.organisationId, first.id);
    expect(words).toBeGreaterThan(9);
    const renamed = contentOf([0, 5, 8]).replace('Zenith Trading', 'Zenith Trading Ltd');
    const again = await importing.whole(viewer, 'again.csv', renamed, '2026-02-28');
    expect(await count(viewer.organisationId, again.id)).toBe(1);
    await importing.undo(viewer, first);
    expect(await count(viewer.organisationId, first.id)).toBe(0);
    expect(await count(viewer.organisationId, again.id)).toBe(words);
    const control = anAnalyst();
    await importing.whole(control, 'again.csv', renamed, '2026-02-28');
    const [left, alone] = [await known(importing, viewer), await known(importing, control)];
    const wordsOf = (lines: readonly string[]): string[] => lines.filter((line) => !line.startsWith('supplier'));
    expect(left).not.toEqual(before);
    expect(wordsOf(left).map(withoutName)).toEqual(wordsOf(alone).map(withoutName));
  });

  test('hold as if each import had written them, whatever was undone, merged, parted, answered and decided', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 4, maxLength: 14 }), async (taken) => {
        const [once, all] = [new Course(false), new Course(true)];
        for (const each of taken) {
          await once.take(each);
          await all.take(each);
          expect(await known(merging.importing, once.viewer)).toEqual(await known(merging.importing, all.viewer));
        }
        expect(await once.shown()).toEqual(await all.shown());
      }),
      { ...runs(2, 80), examples: TOLD.map((taken) => [taken] as [Step[]]) },
    );
  });
});

/** A supplier keeps the name that was recorded first. */
function withoutName(line: string): string {
  return line.split(' | ').toSpliced(1, 1).join(' | ');
}
