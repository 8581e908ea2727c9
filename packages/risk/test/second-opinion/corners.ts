import { aReference } from '../a-reference.ts';

/** Countries, codings and goods in which every corner of the text occurs. */
export const REFERENCE = aReference({
  countries: {
    // Below, at and above the edges of C0: 40 for the usual answers.
    AA: { V: '18.1323', T: '20', tier: 'tier1or2', G: '11.8213' },
    BB: { V: '40', G: '40' },
    CC: { V: '39.9999', G: '39.9999' },
    DD: { V: '80', T: '100', tier: 'tier3', G: '85', Rat: '45' },
    EE: { V: null, T: '40', tier: 'tier2', G: '62.5' },
    FF: { V: '50', T: '30', tier: 'tier1or2', G: '33.3333' },
    GG: { V: '33.61', T: '70', tier: 'watchlist', G: null },
    HH: { V: null, T: '100', tier: 'tier3', G: null },
    CN: { V: '49.5686', T: '100', tier: 'tier3', G: '50.8026' },
  },
  destinations: {
    AA: ['0', '0', '0', '0', '0'],
    BB: ['1', '1', '0.5', null, null],
    CC: ['0.5', '0.5', '0.5', '0', '0.5'],
    // D of exactly 45.
    DD: ['1', '0', '0', '0', '1'],
    EE: ['1', '1', '1', '0.5', '0'],
    FF: ['0.5', '0', '0', null, null],
    CN: [null, null, null, null, null],
  },
  majorities: {
    AA: '<10%',
    BB: '50-80%',
    DD: '10-25%',
    EE: '>=80%',
    FF: '25-50%',
    GG: '>=80%',
  },
  corridors: {
    'XA>BB': '0.5',
    'XB>BB': '1',
    'XC>DD': '2.5',
    'XA>EE': '9',
    'XB>FF': '0.9999',
    'XC>AA': '1.2',
    'XA>CC': '3',
  },
  goods: {
    fibre: { listedIn: new Set(['BB', 'CN', 'DD']), derivedIn: new Set(), upstream: [], priority: true, sector: 'AGR' },
    cloth: {
      listedIn: new Set(['CC']),
      derivedIn: new Set(['EE']),
      upstream: ['fibre'],
      priority: true,
      sector: 'MAN-APP',
    },
    thread: {
      listedIn: new Set(),
      derivedIn: new Set(),
      upstream: ['fibre'],
      priority: false,
      sector: 'MAN-APP',
    },
    toys: { listedIn: new Set(['CN']), derivedIn: new Set(), upstream: [], priority: false, sector: 'MAN' },
    cups: { listedIn: new Set(), derivedIn: new Set(), upstream: [], priority: false, sector: 'MAN' },
  },
  notResearched: ['AA', 'GG'],
  orders: [
    { list: 'wro', entry: 'one', country: 'DD', hs: ['4015'], status: 'active' },
    { list: 'wro', entry: 'two', country: 'CC', hs: ['5201'], status: 'revoked' },
  ],
});
