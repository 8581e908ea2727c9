import { describe, expect, test } from '@jest/globals';
import { assess } from '../src/assess.ts';
import type { SupplierAssessment } from '../src/assessment.ts';
import { methodology } from '../src/methodology.ts';
import type { Reference } from '../src/reference.ts';
import { shippedReference } from '../src/shipped-reference.ts';
import { aReference } from '../test/a-reference.ts';
import { aSupplier } from '../test/a-supplier.ts';
import type { SaidBy, SaidFacts } from '../test/a-supplier.ts';
import type { Response } from '@plumbline/facts';
import goldens from './supplier.json' with { type: 'json' };

interface Expectation {
  readonly label?: string;
  readonly lane?: string;
  readonly confidence?: string;
  readonly contextBand?: unknown;
  readonly scores?: Record<string, string | null>;
  readonly unknownRule?: string;
  readonly gap?: string;
  readonly flag?: string;
  readonly noFlag?: string;
  readonly floor?: string;
}

interface Golden {
  readonly id: string;
  readonly words: string;
  readonly reference: string;
  readonly facts: SaidFacts;
  readonly said: SaidBy;
  readonly response?: Response;
  readonly expect: Expectation;
}

const tied = ['1', '1', '0.5', null, null] as const;
const REFERENCES: Readonly<Record<string, Reference>> = {
  plain: aReference({
    countries: {
      XS: { V: '14', T: '14', tier: 'tier2', G: '14' },
      XB: { V: '36', T: '36', tier: 'tier2', G: '36' },
    },
  }),
  gloves: aReference({
    countries: { XG: { V: '39.10' } },
    destinations: { XG: tied },
    corridors: { 'XO>XG': '3' },
    goods: {
      gloves: { listedIn: new Set(['XG']), derivedIn: new Set(), upstream: [], priority: false, sector: 'MAN-RUBBER' },
    },
  }),
  furniture: aReference({
    countries: { XF: { V: '39.10' } },
    destinations: { XF: tied },
    corridors: { 'XO>XF': '1.2' },
  }),
  kuwait: aReference({ countries: { KW: { V: '40' } }, destinations: { KW: ['1', '0.5', '0.5', null, null] } }),
  shipped: shippedReference(),
};

function floorTerm(result: SupplierAssessment): string | undefined {
  return result.terms.find((term) => term.key === 'floor')?.value.slice(0, -6);
}

describe('suppliers worked by hand', () => {
  test.each((goldens as unknown as Golden[]).map((golden) => [golden.id, golden.words, golden] as const))(
    '%s: %s',
    (_id, _words, golden) => {
      const reference = REFERENCES[golden.reference];
      if (!reference) throw new Error(`No reference ${golden.reference}`);
      const dossier = aSupplier({ facts: golden.facts, said: golden.said, response: golden.response ?? 'none' });
      const result = assess(dossier, { methodology: methodology(), reference, asOf: '2026-11-25' });
      const wanted = golden.expect;
      if (wanted.scores) expect(result.scores).toMatchObject(wanted.scores);
      if (wanted.label) expect(result.label).toBe(wanted.label);
      if (wanted.lane) expect(result.lane).toBe(wanted.lane);
      if (wanted.confidence) expect(result.confidence.word).toBe(wanted.confidence);
      if (wanted.contextBand) expect(result.contextBand).toEqual(wanted.contextBand);
      if (wanted.unknownRule) expect(result.unknown.map(({ ruleId }) => ruleId)).toContain(wanted.unknownRule);
      if (wanted.gap) expect(result.gaps.map(({ fact }) => fact)).toContain(wanted.gap);
      if (wanted.flag) expect(result.flags.map(({ ruleId }) => ruleId)).toContain(wanted.flag);
      if (wanted.noFlag) expect(result.flags.map(({ ruleId }) => ruleId)).not.toContain(wanted.noFlag);
      if (wanted.floor) expect(floorTerm(result)).toBe(wanted.floor);
    },
  );
});
