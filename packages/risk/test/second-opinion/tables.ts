import { fraction, type Fraction } from './fraction.ts';

/** Section 3 of the methodology FLRM-1.1 and its table of sectors, typed from the text. */

export const SECTOR_SCORES: Readonly<Record<string, number>> = {
  CON: 75,
  AGR: 65,
  'AGR-FISH': 85,
  DOM: 80,
  MAN: 50,
  'MAN-APP': 70,
  'MAN-SEAMEAT': 70,
  'MAN-FOOD': 60,
  'MAN-RUBBER': 75,
  'MAN-BRICK': 75,
  'MAN-ELEC': 65,
  'MAN-PV': 75,
  'SVC-LI-CLEAN': 70,
  'SVC-LI-SECURITY': 70,
  'SVC-LI-LABOUR': 80,
  'SVC-LI-CARWASH': 70,
  'SVC-LI-CARE': 65,
  'SVC-LI-HOSPITALITY': 65,
  'SVC-LI-TRANSPORT': 65,
  'SVC-LI-WASTE': 65,
  'SVC-LI-PERSONAL': 65,
  'SVC-LI-WAREHOUSE': 60,
  'SVC-LI-GAMING': 65,
  'SVC-PROF': 20,
  MIN: 65,
  OTHER: 35,
  UNKNOWN: 60,
};

/** Agriculture of a perennial crop, on an estate, or with this share of casual workers or more. */
export const AGR_HIGHER = 70;
export const AGR_CASUAL = fraction('0.30');

type Line = readonly (readonly [value: Fraction, points: Fraction])[];
const line = (...points: readonly (readonly [string, number])[]): Line =>
  points.map(([value, at]) => [fraction(value), fraction(at)]);

export const LINES = {
  migrants: line(['0', 0], ['0.05', 10], ['0.25', 25], ['0.50', 35], ['1', 40]),
  agency: line(['0', 0], ['0.10', 10], ['0.30', 20], ['0.60', 30]),
  casual: line(['0', 0], ['0.30', 10]),
  corridor: line(['0', 0], ['1', 5], ['3', 15]),
} as const;

/** The most that a part of W can have: its weight in coverage too. */
export const MOST = { migrants: 40, agency: 30, casual: 10, corridor: 15, housing: 10, isolated: 20 } as const;
export type Part = keyof typeof MOST;
export const PARTS = Object.keys(MOST) as readonly Part[];

/** Shares that stand for the bands of the migrant-majority table. */
export const BAND_SHARES: Readonly<Record<string, string>> = { '25-50%': '0.375', '50-80%': '0.65', '>=80%': '0.90' };
export const SMALL_BANDS: readonly string[] = ['<10%', '10-25%'];
export const MAJORITY_BANDS: readonly string[] = ['50-80%', '>=80%'];

/** Sectors in which the usual share of casual workers is higher. */
export const CASUAL_SECTORS: readonly string[] = ['CON', 'AGR', 'AGR-FISH', 'DOM', 'MIN', 'MAN-BRICK'];

export const ISOLATED: readonly string[] = ['vessel', 'private-household', 'camp', 'plantation-estate'];

/** Weights of C, S, P and W in I and in coverage. */
export const WEIGHTS = { C: fraction('0.30'), S: fraction('0.25'), P: fraction('0.20'), W: fraction('0.25') } as const;
export const COUNTRY_WEIGHTS = {
  V: fraction('0.40'),
  T: fraction('0.25'),
  G: fraction('0.20'),
  Rat: fraction('0.15'),
} as const;
export const TIE_WEIGHTS = ['0.30', '0.25', '0.20', '0.10', '0.15'].map(fraction);
