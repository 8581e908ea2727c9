import { describe, expect, test } from '@jest/globals';
import type { Flag, SupplierAssessment } from '@plumbline/risk';
import { rulerOf } from './ruler.ts';

const flag = (ruleId: string, floor: string, more: Partial<Flag> = {}): Flag =>
  ({ ruleId, floor, class: 'FINDING', protection: 'none', ...more }) as Flag;
const rulerWith = (flags: readonly Flag[], floorRule: string | null = null) =>
  rulerOf(
    {
      scores: { R: '90.00', I: '62.18' },
      flags,
      terms: floorRule === null ? [] : [{ key: 'floor', value: '35.00000000', ruleId: floorRule }],
    } as unknown as SupplierAssessment,
    (code) => code,
  );
const said = (flags: readonly Flag[], floorRule?: string) =>
  rulerWith(flags, floorRule).marks.map(({ name, value, kind }) => `${name} ${value} ${kind}`);

describe('the marks on the ruler', () => {
  test('are one for each rule, where it is highest, and the highest first', () => {
    expect(said([flag('FEES', '60.00000000'), flag('DOC', '90.00000000'), flag('FEES', '72.54545455')])).toEqual([
      'rule.DOC.title 90 FINDING',
      'rule.FEES.title 72.55 FINDING',
    ]);
  });

  test('of the same height the first of the list of flags comes first, whatever it is called', () => {
    const flags = [flag('WORK', '75.00000000'), flag('DEBT', '75.00000000')];
    expect(said(flags)).toEqual(['rule.WORK.title 75 FINDING', 'rule.DEBT.title 75 FINDING']);
  });

  test('leave out context, which sets no floor, and what is sealed', () => {
    expect(said([flag('TIED', '0.00000000', { class: 'INHERENT' })])).toEqual([]);
    expect(said([flag('VIOLENCE', '90.00000000', { protection: 'sealed' })])).toEqual([]);
  });

  test('tell a gap in safeguards and a cleared finding that is watched from what was found', () => {
    expect(said([flag('TRACE', '25.00000000', { class: 'CONTROL_GAP' })], 'DOC')).toEqual([
      'rule.DOC.title 35 WATCHED',
      'rule.TRACE.title 25 GAP',
    ]);
  });
});
