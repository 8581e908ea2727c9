import { describe, expect, test } from '@jest/globals';
import { Evidence } from '../../src/sector/evidence.ts';
import { classify } from '../../src/sector/classify.ts';

const confidenceOf = (input: Parameters<typeof classify>[0]): number | undefined =>
  classify(input).candidates[0]?.confidence;

describe('how sure a sector is', () => {
  test('a code of an activity classification is certain', () => {
    expect(confidenceOf({ codes: [{ scheme: 'ISIC', code: '4100' }] })).toBe(100);
  });

  test('an activity or a product that is read surely has nine tenths', () => {
    expect(confidenceOf({ codes: [], activity: 'Manufacture of knitted outerwear' })).toBe(90);
    expect(confidenceOf({ codes: [], products: ['knitted shirts'] })).toBe(90);
  });

  test('what is not read surely, and a name, have a half at most', () => {
    expect(confidenceOf({ codes: [], activity: 'general trading' })).toBe(50);
    expect(confidenceOf({ codes: [], supplierName: 'Golden Garment and Textile Knitwear Ltd' })).toBe(50);
  });

  test('several hints stay a hint', () => {
    const evidence = new Evidence();
    for (const found of ['one', 'two', 'three']) {
      evidence.add('CON', 50, { code: 'sector.term', parameters: { found } });
    }
    expect(evidence.confidence('CON')).toBe(50);
  });
});
