import { deepStrictEqual, ok, partialDeepStrictEqual, strictEqual } from 'node:assert/strict';
import { assess, assessSealed, clearingBases } from '../src/assess.ts';
import type { SupplierAssessment } from '../src/assessment.ts';
import type { Methodology } from '../src/methodology.ts';
import type { GoodFacts, Reference } from '../src/reference.ts';
import { shippedReference } from '../src/shipped-reference.ts';
import { aReference } from '../test/a-reference.ts';
import { aSupplier, observations } from '../test/a-supplier.ts';
import type { SaidBy, SaidFacts } from '../test/a-supplier.ts';
import type { FindingResponse, Response } from '@plumbline/facts';
import edges from './edges.json' with { type: 'json' };
import hiring from './hiring.json' with { type: 'json' };
import suppliers from './supplier.json' with { type: 'json' };
import vulnerability from './vulnerability.json' with { type: 'json' };

/** Every supplier worked by hand. */
export const SUPPLIERS = [...suppliers, ...edges, ...hiring, ...vulnerability] as unknown as readonly SupplierGolden[];

interface Expectation {
  readonly label?: string;
  readonly lane?: string;
  readonly confidence?: string;
  readonly attention?: Partial<SupplierAssessment['attention']>;
  readonly contextBand?: unknown;
  /** Values of terms, to eight places. */
  readonly terms?: Readonly<Record<string, string>>;
  /** How much is known, how fresh and how independent. */
  readonly known?: { readonly coverage?: string; readonly freshness?: string; readonly independence?: string };
  readonly scores?: Record<string, string | null>;
  readonly unknownRule?: string;
  /** Neither a flag nor an open question. */
  readonly closedRule?: string;
  readonly gap?: string;
  /** Who could fill a gap, by fact. */
  readonly gapKind?: Readonly<Record<string, string>>;
  readonly flag?: string;
  readonly noFlag?: string;
  readonly review?: string;
  /** The floor in effect; null where none is. */
  readonly floor?: string | null;
  readonly floorRule?: string;
  readonly destination?: unknown;
  /** Units by their place in the result. */
  readonly units?: readonly Readonly<Record<string, unknown>>[];
  readonly severity?: Readonly<Record<string, string>>;
  /** Floors by rule. */
  readonly flagFloor?: Readonly<Record<string, string>>;
}

/** A raw material that the site buys. */
interface GoldenInput {
  readonly name: string;
  readonly goods: readonly string[];
  readonly facts: SaidFacts;
}

/** A supplier worked by hand. */
export interface SupplierGolden {
  readonly id: string;
  readonly words: string;
  readonly reference: string;
  readonly facts: SaidFacts;
  readonly said: SaidBy;
  /** Facts from another source, or of another day. */
  readonly more?: { readonly said: SaidBy; readonly facts: SaidFacts };
  readonly response?: Response;
  /** A rule whose flag at the first site was cleared as Critical, and the day of it. */
  readonly cleared?: { readonly rule: string; readonly on: string };
  /** Facts of another site. */
  readonly elsewhere?: SaidFacts;
  /** What was recorded beside findings, by the key of the site: `site` or `elsewhere`. */
  readonly recorded?: Readonly<Record<string, readonly FindingResponse[]>>;
  /** The result of the safeguarding role instead of the open one. */
  readonly sealed?: true;
  readonly inputs?: readonly GoldenInput[];
  readonly expect: Expectation;
}

const A_GOOD: GoodFacts = { listedIn: new Set(), derivedIn: new Set(), upstream: [], priority: false, sector: 'MAN' };
const A_FLOOD = { country: 'XO', area: '', kind: 'flood', from: '2025-05-01', source: 'a register' } as const;
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
  goods: aReference({
    countries: { XP: { V: '40' }, CN: { V: '40' }, XN: { V: '40' } },
    notResearched: ['XN'],
    orders: [
      { list: 'wro', entry: 'an order', country: 'XP', hs: ['61'], status: 'active' },
      { list: 'wro', entry: 'another order', country: 'XN', hs: ['61'], status: null },
    ],
    goods: {
      cloth: { ...A_GOOD, listedIn: new Set(['XP']) },
      dress: { ...A_GOOD, upstream: ['cloth'] },
      panels: { ...A_GOOD, priority: true },
      chairs: A_GOOD,
      rugs: { ...A_GOOD, listedIn: new Set(['XX']) },
      stools: { ...A_GOOD, upstream: ['chairs'] },
      carpets: { ...A_GOOD, listedIn: new Set(['XX']) },
    },
  }),
  bands: aReference({
    countries: {
      XL: { V: '33.61' },
      XM: { V: '33.61', T: '33.61', tier: 'tier2', G: '33.61' },
      XQ: { V: '33.61' },
      XW: { V: '45' },
      XK: { V: '30' },
      XT: { V: '14' },
      XH: { V: '14' },
      XR: { V: '14' },
    },
    destinations: {
      XH: ['1', null, null, null, null],
      XR: [null, null, null, null, null],
      XL: ['1', '0', '0', '0', '0'],
      XM: ['0.5', '1', '0', '0', '0'],
      XQ: ['0', '0', '0', '0', '0'],
      XK: ['1', '0.5', '0.5', '0', '0'],
      XT: tied,
    },
    majorities: { XM: '>=80%', XQ: '25-50%', XK: '<10%' },
    corridors: { 'XO>XW': '9' },
    notResearched: ['XK'],
  }),
  shock: aReference({ countries: { XB: { V: '36' } }, disasters: [{ ...A_FLOOD, to: '2025-11-25' }] }),
  'older-shock': aReference({ countries: { XB: { V: '36' } }, disasters: [{ ...A_FLOOD, to: '2025-11-24' }] }),
  shipped: shippedReference(),
};

function floorTerm(result: SupplierAssessment): string | undefined {
  return result.terms.find((term) => term.key === 'floor')?.value.slice(0, -6);
}

/** Holds a supplier against what was worked by hand. @throws Error where they differ */
export function checkSupplier(golden: SupplierGolden, methodology: Methodology): void {
  const reference = REFERENCES[golden.reference];
  if (!reference) throw new Error(`No reference ${golden.reference}`);
  const one = aSupplier({
    facts: golden.facts,
    said: golden.said,
    more: observations(golden.more?.facts ?? {}, { ...golden.said, ...golden.more?.said }),
    response: golden.response ?? 'none',
    inputs: (golden.inputs ?? []).map(({ name, goods, facts }) => ({
      key: name,
      name,
      goods,
      observations: observations(facts, golden.said),
    })),
  });
  const sites = golden.elsewhere === undefined ? [] : aSupplier({ facts: golden.elsewhere, said: golden.said }).sites;
  const all = [...one.sites, ...sites.map((site) => ({ ...site, key: 'elsewhere' }))];
  const dossier = { ...one, sites: all.map((site) => ({ ...site, responses: golden.recorded?.[site.key] ?? [] })) };
  const context = { methodology, reference, asOf: '2026-11-25' };
  const cleared = {
    ruleId: golden.cleared?.rule ?? '',
    subject: { kind: 'site', key: one.sites[0]?.key ?? '' },
  } as const;
  const bases = clearingBases(dossier, context, cleared);
  const clearings = golden.cleared ? [{ ...cleared, severity: 'C', bases, on: golden.cleared.on } as const] : [];
  const result = (golden.sealed ? assessSealed : assess)(dossier, { ...context, clearings });
  const wanted = golden.expect;
  if (wanted.scores) partialDeepStrictEqual(result.scores, wanted.scores);
  for (const [key, value] of Object.entries(wanted.terms ?? {})) {
    strictEqual(result.terms.find((term) => term.key === key)?.value, value);
  }
  if (wanted.known) partialDeepStrictEqual(result, wanted.known);
  if (wanted.label) strictEqual(result.label, wanted.label);
  if (wanted.lane) strictEqual(result.lane, wanted.lane);
  if (wanted.attention) partialDeepStrictEqual(result.attention, wanted.attention);
  if (wanted.confidence) strictEqual(result.confidence.word, wanted.confidence);
  if (wanted.contextBand) deepStrictEqual(result.contextBand, wanted.contextBand);
  if (wanted.unknownRule) ok(result.unknown.map(({ ruleId }) => ruleId).includes(wanted.unknownRule));
  if (wanted.closedRule) ok(!result.unknown.map(({ ruleId }) => ruleId).includes(wanted.closedRule));
  if (wanted.gap) ok(result.gaps.map(({ fact }) => fact).includes(wanted.gap));
  if (wanted.flag) ok(result.flags.map(({ ruleId }) => ruleId).includes(wanted.flag));
  if (wanted.review) ok(result.reviews.map(({ ruleId }) => ruleId).includes(wanted.review));
  if (wanted.noFlag) ok(!result.flags.map(({ ruleId }) => ruleId).includes(wanted.noFlag));
  for (const [missing, kind] of Object.entries(wanted.gapKind ?? {})) {
    strictEqual(result.gaps.find(({ fact }) => fact === missing)?.kind, kind);
  }
  if (wanted.floor !== undefined) strictEqual(floorTerm(result) ?? null, wanted.floor);
  if (wanted.floorRule) strictEqual(result.terms.find(({ key }) => key === 'floor')?.ruleId, wanted.floorRule);
  if (wanted.destination !== undefined) deepStrictEqual(result.destination, wanted.destination);
  if (wanted.units) partialDeepStrictEqual(result.units, wanted.units);
  for (const [ruleId, severity] of Object.entries(wanted.severity ?? {})) {
    strictEqual(result.flags.find((flag) => flag.ruleId === ruleId)?.severity, severity);
  }
  for (const [ruleId, floor] of Object.entries(wanted.flagFloor ?? {})) {
    strictEqual(result.flags.find((flag) => flag.ruleId === ruleId)?.floor.slice(0, -6), floor);
  }
}
