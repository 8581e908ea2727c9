import { beforeAll, describe, expect, test } from '@jest/globals';
import type { ScreenEvent } from '../../../apps/cli/src/screening/screened-supplier.ts';
import { FIRST_IMPORT, supplierRows } from '../generate-suppliers.ts';
import { VISIT_HEADER, visitRows } from '../site-visits.ts';
import { screenedRows } from './screened-seeds.ts';

/** Rules about pay, debts, hours, movement, housing and voice that a file can answer. */
const SIGNS = [
  'WAGE-WITHHELD',
  'WAGE-DEDUCT',
  'WAGE-BELOW-MIN',
  'WAGE-RECORDS',
  'DEBT-BONDAGE',
  'OT-EXCESSIVE',
  'OT-FORCED',
  'MOVE-EXIT-PENALTY',
  'MOVE-EXIT-PERMIT',
  'HOUSE-SUBSTANDARD',
  'ISOLATE-REMOTE',
  'VOICE-NO-CHANNEL',
  'VOICE-SILENCE',
  'VOICE-COACHED',
];

describe('The list of site visits', () => {
  let events: ScreenEvent[] = [];
  beforeAll(async () => {
    events = await screenedRows(visitRows(), VISIT_HEADER, '2026-11-25');
  });
  const suppliers = () => events.flatMap((event) => (event.kind === 'supplier' ? [event.supplier] : []));

  test('is read without a problem, and every column is understood', () => {
    expect(events.filter(({ kind }) => kind === 'problem' || kind === 'rejected')).toEqual([]);
    const read = new Set(
      suppliers().flatMap(({ record }) =>
        record.dossier.sites.flatMap(({ observations }) =>
          Object.values(observations).map(({ source }) => source.reference),
        ),
      ),
    );
    expect(VISIT_HEADER.filter((heading) => !read.has(heading))).toEqual([
      'Supplier No',
      'Supplier',
      'Registration number',
    ]);
  });

  test('shows somewhere each sign that it has columns for', () => {
    const flagged = new Set(suppliers().flatMap(({ assessment }) => assessment.flags.map(({ ruleId }) => ruleId)));
    expect(SIGNS.filter((id) => !flagged.has(id))).toEqual([]);
  });

  test('is about suppliers of its own: no number stands twice, there or in the large list', () => {
    const large = new Set([...supplierRows(FIRST_IMPORT)].map(([id]) => id));
    const ids = visitRows().map(([id]) => id ?? '');
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.filter((id) => large.has(id))).toEqual([]);
  });

  test('shows none of them where a supplier answered well', () => {
    const good = suppliers().find(({ record }) => record.dossier.name === 'Larkmoor Made-up Bakery');
    const flags = good?.assessment.flags.map(({ ruleId }) => ruleId) ?? [];
    expect(flags.filter((id) => SIGNS.includes(id))).toEqual([]);
  });
});
