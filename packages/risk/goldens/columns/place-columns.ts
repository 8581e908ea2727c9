import type { GoodFacts } from '../../src/reference.ts';
import type { ReferenceParts } from '../../test/a-reference.ts';
import type { SaidFacts } from '../../test/a-supplier.ts';
import { anInput } from './column-case.ts';
import type { ColumnTables, Where } from './column-case.ts';

const NOWHERE = { 'place.country': 'notRecorded' } as const;
const sector = (...keys: string[]) => ({ 'activity.sectors': keys.map((key) => ({ key, confidence: 90 })) });
const given = (reference: ReferenceParts): Where => ({ reference });
const from = (origin: string): Where => ({ inputs: [anInput('wool', { 'input.origin': origin })] });

const area = (country: string, dates: readonly [string, string | null], place = '') =>
  ({ country, area: place, kind: 'scam-compounds', from: dates[0], to: dates[1], source: 'a register' }) as const;
const LASTING = ['2025-01-01', null] as const;
const zones = given({
  scamZones: [
    area('XA', LASTING, 'Zone One'),
    area('XZ', LASTING),
    area('XY', ['2025-01-01', '2026-11-24']),
    area('XX', ['2025-01-01', '2026-11-25']),
    area('XV', ['2026-11-25', null]),
    area('XU', ['2026-11-26', null]),
  ],
});
const shock = (dates: readonly [string, string | null]): Where =>
  given({ disasters: [{ ...area('XO', dates), kind: 'flood' }] });
const GOOD: GoodFacts = { listedIn: new Set(), derivedIn: new Set(), upstream: [], priority: false, sector: 'MAN' };
const goods = given({
  notResearched: ['XN'],
  goods: {
    cloth: { ...GOOD, listedIn: new Set(['XA', 'XN']) },
    dress: { ...GOOD, upstream: ['cloth'] },
    coats: { ...GOOD, derivedIn: new Set(['XA']) },
    panels: { ...GOOD, priority: true },
    chairs: GOOD,
  },
});
const good = (key: string): SaidFacts => ({ 'product.goods': [{ good: key, inferred: false }] });
const hs = (...codes: string[]): SaidFacts => ({ 'product.hs': codes });

const order = (status: string | null): Where =>
  given({ lists: ['wro'], orders: [{ list: 'wro', entry: 'an order', country: 'XA', hs: ['61'], status }] });
const hit = (kind: 'uflpa' | 'wro' | 'other', how: 'identifier' | 'exact-name', status: string | null = null) => ({
  'screening.hits': [
    { list: 'a list', kind, entry: '1', listedName: 'Example', how, matchedOn: '1', country: 'same', status } as const,
  ],
});
const lists = given({ lists: ['uflpa', 'wro', 'other'] });
const entry = (kind: 'risk' | 'ban', code: string, place = '') => ({
  ...area('XA', LASTING, place),
  kind,
  hs: code,
});
const european = given({
  euForcedLabour: [entry('risk', '61'), entry('ban', '6205'), entry('risk', '70', 'Zone One')],
});
const tier = (word: 'tier2' | 'tier3' | 'watchlist' | 'tier1or2'): Where =>
  given({ countries: { XA: { V: '40', tier: word } } });
const treaties = (C29: boolean | null, C105: boolean | null, P29: boolean | null, C181: boolean | null): Where =>
  given({ ratifications: { XA: { C29, C105, P29, C181, C189: C29 } } });
const found = (yes: boolean): SaidFacts => ({
  'place.xinjiang': { found: yes, where: yes ? 'address' : null, term: yes ? 'Urumqi' : null },
});

/** Of the place, the goods and the lists: what is recorded, and what rules read. Worked from the catalogue of rules. */
export const PLACE_COLUMNS: ColumnTables = {
  sectorMapped: [
    [{}, 0],
    [sector('MAN'), 1],
  ],
  highRiskSector: [
    [{}, null],
    [sector('CON'), 1],
    [sector('MIN'), 0],
  ],
  construction: [
    [{}, null],
    [sector('CON'), 1],
    [sector('DOM', 'CON'), 1],
    [sector('MAN'), 0],
  ],
  domesticWork: [
    [sector('CON', 'DOM'), 1],
    [sector('MAN'), 0],
  ],
  // Where C is not known it counts 60 in I, but no country is called high for that.
  countryScore: [
    [{}, null],
    [{}, 62.5, given({ countries: { XA: { V: '62.5' } } })],
  ],
  inherentScore: [
    [NOWHERE, null],
    // 0.4*75 + 0.6*(0.30*60 + 0.25*75 + 0.25*53)/0.80 = 67.50
    [{ ...NOWHERE, ...sector('CON') }, 67.5],
    // 0.4*60 + 0.6*(0.30*36 + 0.25*60 + 0.20*60 + 0.25*53) = 54.63
    [{}, 54.63, given({ countries: { XA: { V: '36' } } })],
  ],
  tierThree: [
    [{}, null],
    [{}, 1, tier('tier3')],
    [{}, 0, tier('watchlist')],
  ],
  tierTwoWatchList: [
    [{}, null],
    [{}, 1, tier('watchlist')],
    [{}, 0, tier('tier3')],
  ],
  c29OrC105Missing: [
    [{}, null],
    [{}, 0, treaties(true, true, true, true)],
    [{}, 1, treaties(false, true, true, true)],
    [{}, 1, treaties(true, false, true, true)],
    [{}, 1, treaties(null, false, true, true)],
    [{}, 1, treaties(false, null, true, true)],
    [{}, null, treaties(null, true, true, true)],
    [{}, null, treaties(true, null, true, true)],
    [NOWHERE, null, treaties(false, false, false, false)],
  ],
  p29AndC181Missing: [
    [{}, null],
    [{}, 1, treaties(true, true, false, false)],
    [{}, 0, treaties(true, true, false, true)],
    [{}, 0, treaties(true, true, true, true)],
    [{}, null, treaties(true, true, false, null)],
  ],
  goodListed: [
    [good('cloth'), 1, goods],
    [{ ...good('cloth'), 'place.country': 'XB' }, 0, goods],
    [{ ...good('cloth'), 'place.country': 'XN' }, 0, goods],
    [{ ...good('cloth'), ...NOWHERE }, null, goods],
    [good('chairs'), 0, goods],
    [sector('MAN'), null, goods],
    [sector('CON'), 0, goods],
    [hs('99'), 0, goods],
  ],
  goodDownstream: [
    [good('dress'), 1, goods],
    [good('coats'), 1, goods],
    [{ ...good('dress'), 'place.country': 'XB' }, 0, goods],
    [{ ...good('dress'), 'place.country': 'XN' }, 0, goods],
    [sector('MAN'), null, goods],
    [sector('CON'), 0, goods],
    [hs('99'), 0, goods],
  ],
  priorityGood: [
    [good('panels'), 1, goods],
    [good('chairs'), 0, goods],
    [sector('MAN'), null, goods],
    [sector('CON'), 0, goods],
    [hs('99'), 0, goods],
  ],
  productDeclared: [
    [{}, 0],
    [good('chairs'), 1, goods],
    [{ 'product.goods': [] }, 1, goods],
    [{ 'product.goods': 'declined' }, 0, goods],
    [hs('99'), 1],
  ],
  inputOriginKnown: [
    [{}, null],
    [{ 'input.origin': 'declined' }, 0],
    [{}, 1, from('XO')],
    [{}, 0, { inputs: [anInput('wool', {})] }],
    [{}, 0, { inputs: [anInput('wool', { 'input.origin': 'XO' }), anInput('silk', { 'input.origin': 'declined' })] }],
  ],
  xinjiang: [
    [{}, 0],
    [found(true), 1],
    [found(false), 0],
    [{ 'workforce.labourScheme': 'xinjiang-transfer' }, 1],
    [{ 'place.country': 'CN' }, null],
    [{ 'place.country': 'CN', ...found(false) }, 0],
    [good('panels'), null, goods],
    [good('chairs'), 0, goods],
    [good('panels'), 0, { ...goods, ...from('XO') }],
  ],
  importOrder: [
    [{}, null],
    [{}, 0, lists],
    [hs('6109'), 1, order('active')],
    [hs('6109'), 1, order(null)],
    [hs('6109'), 0, order('Revoked')],
    [hs('6209'), 0, order('active')],
    [{ ...hs('6109'), 'place.country': 'XB' }, 0, order('active')],
    [hit('wro', 'identifier'), 1, lists],
    [hit('wro', 'exact-name'), null, lists],
  ],
  importOrderActive: [
    [{}, 0],
    [hs('6109'), 1, order('Active')],
    [hs('6109'), null, order(null)],
    [hs('6109'), 0, order('proposed')],
    [hit('wro', 'exact-name', 'active'), 1, lists],
    [hit('wro', 'exact-name'), null, lists],
  ],
  uflpaEntity: [
    [{}, null],
    [{}, 0, lists],
    [hit('uflpa', 'identifier'), 1, lists],
    [hit('uflpa', 'identifier'), 1],
    [hit('uflpa', 'exact-name'), null, lists],
    [hit('uflpa', 'identifier', 'Terminated'), 0, lists],
    [hit('other', 'identifier'), 0, lists],
  ],
  otherList: [
    [hit('other', 'identifier'), 1, lists],
    [hit('uflpa', 'identifier'), 0, lists],
  ],
  scamZone: [
    [{}, null],
    [{}, 0, given({ scamZones: [] })],
    [{}, null, zones],
    [{ 'place.address': '5 Harbour Road' }, 0, zones],
    [{ 'place.address': 'ZONE ONE, 5' }, 1, zones],
    [{ 'place.subdivision': 'Zone One' }, 1, zones],
    [{ 'place.country': 'XZ' }, 1, zones],
    [{ 'place.country': 'XB' }, 0, zones],
    [{ 'place.country': 'XY' }, 0, zones],
    [{ 'place.country': 'XX' }, 1, zones],
    [{ 'place.country': 'XV' }, 1, zones],
    [{ 'place.country': 'XU' }, 0, zones],
    [NOWHERE, null, zones],
  ],
  conflictArea: [
    [{}, 0],
    [{}, 1, given({ conflictAreas: [{ ...area('XA', LASTING), kind: 'conflict' }] })],
    [{}, 0, given({ conflictAreas: [{ ...area('XA', ['2025-01-01', '2026-11-24']), kind: 'conflict' }] })],
  ],
  // A shock counts until a year after it ended.
  shockHires: [
    [{}, null],
    [{ 'vulnerable.shockHireShare': '0.1' }, 0.1],
    [{}, null, shock(LASTING)],
    [{ 'recruitment.origins': ['XO'] }, null],
    [{ 'recruitment.origins': ['XQ'] }, 0, shock(LASTING)],
    [{ 'recruitment.origins': ['XO'] }, null, shock(LASTING)],
    [{ 'recruitment.origins': ['XO'] }, null, shock(['2025-01-01', '2025-11-25'])],
    [{ 'recruitment.origins': ['XO'] }, 0, shock(['2025-01-01', '2025-11-24'])],
    [{ 'recruitment.origins': ['XO'] }, null, shock(['2026-11-25', null])],
    [{ 'recruitment.origins': ['XO'] }, 0, shock(['2026-11-26', null])],
    [{ 'recruitment.origins': ['XQ'], 'place.country': 'XO' }, null, shock(LASTING)],
    [{ 'recruitment.origins': ['XQ'], ...NOWHERE }, null, shock(LASTING)],
  ],
  stateImposed: [
    [{}, 0],
    [{ 'workforce.labourScheme': 'none' }, 0],
    [{ 'workforce.labourScheme': 'other' }, 0],
    [{ 'workforce.labourScheme': 'pairing-aid' }, 1],
    [{ 'workforce.labourScheme': 'prison-labour' }, 1],
    [{ 'workforce.compulsoryLabour': 'prison' }, 1],
    [{ 'workforce.compulsoryLabour': 'prison', 'workforce.prisonSafeguards': 'private-benefit' }, 1],
    [{ 'workforce.compulsoryLabour': 'prison', 'workforce.prisonSafeguards': 'public-and-free' }, 0],
    [{ 'recruitment.origins': ['KP'] }, 1],
    [found(true), null],
    [found(false), 0],
    [{ ...found(true), 'workforce.labourScheme': 'none' }, 0],
    [{ 'place.subdivision': 'Xizang' }, null],
  ],
  prisonLabour: [
    [{}, null],
    [{ 'workforce.labourScheme': 'none' }, 0],
    [{ 'workforce.compulsoryLabour': 'students' }, 0],
    [{ 'workforce.labourScheme': 'prison-labour' }, null],
    [{ 'workforce.compulsoryLabour': 'prison' }, null],
    [{ 'workforce.compulsoryLabour': 'prison', 'workforce.prisonSafeguards': 'not-free' }, 1],
    [{ 'workforce.compulsoryLabour': 'prison', 'workforce.prisonSafeguards': 'public-and-free' }, 0],
  ],
  euLawApplies: [
    [{}, 0, { asOf: '2027-12-13' }],
    [{}, 1, { asOf: '2027-12-14' }],
  ],
  // A code that is shorter than the entry's leaves it open.
  euRisk: [
    [hs('6109'), null],
    [hs('6109'), 1, european],
    [hs('6205'), 1, european],
    [hs('62'), null, european],
    [hs('71'), 0, european],
    [hs('7001'), null, european],
    [{ ...hs('7001'), 'place.address': 'Zone One' }, 1, european],
    [{ ...hs('7001'), 'place.address': 'elsewhere' }, 0, european],
    [{ ...hs('6109'), 'place.country': 'XB' }, 0, european],
    [{ ...hs('6109'), ...NOWHERE }, null, european],
    [sector('MAN'), null, european],
    [sector('CON'), 0, european],
    [{ ...sector('CON'), ...good('chairs') }, null, european],
  ],
  euBan: [
    [hs('6205'), 1, european],
    [hs('6109'), 0, european],
  ],
};
