import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { TestDatabase } from '../../platform/db/testing/database.ts';
import type { Viewer } from '../../platform/tenancy/viewer.ts';
import { anAnalyst } from '../import/testing/importing.ts';
import type { QuestionRow } from '../review/question-row.ts';
import { KNITS, list, Merging, MILLS } from '../import/answered/testing/merging.ts';

let merging: Merging;
let database: TestDatabase;

beforeAll(async () => {
  ({ merging, test: database } = await Merging.begin());
});
afterAll(() => database.close());

interface Held {
  readonly name: string;
  readonly kind: string;
  readonly state: string;
}

async function idOf(viewer: Viewer, name: string): Promise<string> {
  const [row] = await merging.rows<{ id: string }>(
    viewer,
    'SELECT id FROM suppliers WHERE organisation_id = $1 AND name = $2',
    name,
  );
  return row?.id ?? '';
}

/** Decisions by supplier, kind and state. */
async function held(viewer: Viewer): Promise<Held[]> {
  return merging.rows<Held>(
    viewer,
    `SELECT s.name, d.kind, d.state FROM decisions d JOIN suppliers s ON s.organisation_id = $1 AND s.id = d.supplier_id
     WHERE d.organisation_id = $1 ORDER BY d.kind`,
  );
}

async function decided(viewer: Viewer, decisions: readonly Held[]): Promise<void> {
  for (const { name, kind, state } of decisions) {
    await merging.rows(
      viewer,
      `INSERT INTO decisions (organisation_id, id, supplier_id, kind, state, reason, conditions, checklist, open_findings, proposed_by, proposed_at, decided_by, decided_at)
       VALUES ($1, uuidv7(), $2, $3, $4, '', '', '{}', 0, $5, $8, $6, $7)`,
      await idOf(viewer, name),
      kind,
      state,
      viewer.userId,
      state === 'in-force' ? viewer.userId : null,
      state === 'in-force' ? '2099-01-31T12:00:00Z' : null,
      new Date(),
    );
  }
}

/** Log entries about decisions: verb, supplier and kind, oldest first. */
async function logged(viewer: Viewer): Promise<string[]> {
  const rows = await merging.rows<{ line: string }>(
    viewer,
    `SELECT concat_ws(' | ', e.verb, s.name, e.parameters->>'kind') AS line FROM audit_entries e
     JOIN suppliers s ON s.organisation_id = $1 AND s.id::text = e.subject_id::text
     WHERE e.organisation_id = $1 AND e.verb LIKE 'decision.%' AND e.actor_id = $2 ORDER BY e.sequence`,
    viewer.userId,
  );
  return rows.map(({ line }) => line);
}

async function aPair(decisions: readonly Held[]): Promise<{ viewer: Viewer; question: QuestionRow | undefined }> {
  const viewer = anAnalyst();
  const imported = await merging.importing.whole(viewer, 'both.csv', list(MILLS, KNITS), '2026-01-31');
  await decided(viewer, decisions);
  return { viewer, question: (await merging.pairs(viewer, imported))[0] };
}

const [ACME, BRILL] = ['Acme Textiles', 'Brill Knitwear'];

describe('What was decided of two suppliers that were held to be one', () => {
  test('holds of the one that stays, and goes back to the one that it was decided about', async () => {
    const before = [{ name: BRILL, kind: 'suspend', state: 'in-force' }];
    const { viewer, question } = await aPair(before);
    const listed = async (): Promise<unknown> => {
      await merging.assess(viewer);
      return merging.rows(
        viewer,
        'SELECT name, decision_kind, needs_decision FROM portfolio WHERE organisation_id = $1 ORDER BY name',
      );
    };
    const apart = await listed();
    expect(apart).toEqual([
      { name: ACME, decision_kind: '', needs_decision: 0 },
      { name: BRILL, decision_kind: 'suspend', needs_decision: 0 },
    ]);
    const answerId = await merging.same(viewer, question);
    expect(await held(viewer)).toEqual([{ name: ACME, kind: 'suspend', state: 'in-force' }]);
    expect(await listed()).toMatchObject([{ decision_kind: 'suspend', needs_decision: 0 }]);
    await merging.revoke(viewer, answerId);
    expect(await held(viewer)).toEqual(before);
    expect(await listed()).toEqual(apart);
    expect(await logged(viewer)).toEqual([
      'decision.moved | Acme Textiles | suspend',
      'decision.moved | Brill Knitwear | suspend',
    ]);
  });

  test.each([
    [BRILL, ACME],
    [ACME, BRILL],
  ])('leaves the stricter decision in force (that about %s), and both when they come apart', async (strict, mild) => {
    const before = [
      { name: mild, kind: 'continue', state: 'in-force' },
      { name: strict, kind: 'suspend', state: 'in-force' },
    ];
    const { viewer, question } = await aPair(before);
    const answerId = await merging.same(viewer, question);
    expect(await held(viewer)).toEqual([
      { name: ACME, kind: 'continue', state: 'superseded' },
      { name: ACME, kind: 'suspend', state: 'in-force' },
    ]);
    await merging.revoke(viewer, answerId);
    expect(await held(viewer)).toEqual(before);
    const log = await logged(viewer);
    expect(log).toContain(`decision.set-aside | ${mild} | continue`);
    expect(log).toContain(`decision.restored | ${mild} | continue`);
  });

  test('leaves one proposal to wait; the other is withdrawn in the log and in the name of who said so, and waits again later', async () => {
    const before = [
      { name: BRILL, kind: 'engage', state: 'proposed' },
      { name: ACME, kind: 'suspend', state: 'proposed' },
    ];
    const { viewer, question } = await aPair(before);
    const answerId = await merging.same(viewer, question);
    expect(await held(viewer)).toEqual([
      { name: ACME, kind: 'engage', state: 'withdrawn' },
      { name: ACME, kind: 'suspend', state: 'proposed' },
    ]);
    const decider = await merging.rows<{ id: string }>(
      viewer,
      `SELECT decided_by AS id FROM decisions WHERE organisation_id = $1 AND state = 'withdrawn' AND decided_at IS NOT NULL`,
    );
    expect(decider).toEqual([{ id: viewer.userId }]);
    await merging.revoke(viewer, answerId);
    expect(await held(viewer)).toEqual(before);
    expect(await logged(viewer)).toEqual([
      'decision.withdrawn | Brill Knitwear | engage',
      'decision.restored | Brill Knitwear | engage',
    ]);
  });

  test('does not answer what is open at the other one, unless it is a suspension or an exit', async () => {
    for (const [kind, state] of [
      ['engage', 'superseded'],
      ['suspend', 'in-force'],
    ]) {
      const { viewer, question } = await aPair([{ name: BRILL, kind: kind ?? '', state: 'in-force' }]);
      await merging.assess(viewer);
      await merging.rows(
        viewer,
        `UPDATE portfolio SET lane = '1', needs_decision = 1, worsened_at = $3 WHERE organisation_id = $1 AND supplier_id = $2`,
        await idOf(viewer, ACME),
        new Date(),
      );
      await merging.same(viewer, question);
      expect(await held(viewer)).toEqual([{ name: ACME, kind, state }]);
    }
  });

  test('and since of both is of the one that stays; what it took the place of holds again of the other', async () => {
    const { viewer, question } = await aPair([{ name: BRILL, kind: 'suspend', state: 'in-force' }]);
    const answerId = await merging.same(viewer, question);
    await merging.rows(viewer, `UPDATE decisions SET state = 'superseded' WHERE organisation_id = $1`);
    await decided(viewer, [{ name: ACME, kind: 'engage', state: 'in-force' }]);
    await merging.revoke(viewer, answerId);
    expect(await held(viewer)).toEqual([
      { name: ACME, kind: 'engage', state: 'in-force' },
      { name: BRILL, kind: 'suspend', state: 'in-force' },
    ]);
  });
});
