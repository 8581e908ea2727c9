import { NUMBERS } from '@plumbline/facts';
import { hsSectors } from '@plumbline/reference-data/hs-sectors';
import { nace21Codes } from '@plumbline/reference-data/nace-2-1';
import { activityCode, isicSection } from '@plumbline/reference-data/sector-codes';
import type { ActivityCode, ActivityScheme } from '@plumbline/reference-data/sector-codes';
import type { SectorKey } from '@plumbline/reference-data/sectors';
import { unspscSectors } from '@plumbline/reference-data/unspsc';
import { hint, hundredths } from './evidence.ts';
import type { SectorReason } from './evidence.ts';

const certain = hundredths(NUMBERS.sectorOfCode);

/** A sector that a code indicates. */
export interface CodeReading {
  readonly sector: SectorKey;
  /** Hundredths. */
  readonly confidence: number;
  readonly why: SectorReason;
}

/** The reading of a code. */
export interface CodesRead {
  readonly readings: readonly CodeReading[];
  /** Matching rows of activity classifications, for rules that combine a code and a word. */
  readonly activities: readonly ActivityCode[];
  /** Why a person should check, or null: `code-ambiguous`, `code-not-in-table`, `scheme-unknown`. */
  readonly problem: SectorReason | null;
}

type Scheme = ActivityScheme | 'nace21' | 'hs' | 'unspsc';

const schemeNames: readonly (readonly [RegExp, Scheme])[] = [
  [/^(?:nace|nacer|wz|ateco|naf|ape|sbi|cae|noga|onace)(?:rev)?21$|^wz2025$|^naf2025$|^ateco2025$/u, 'nace21'],
  [/^uksic|^sicuk|^sic(?:2007|code|codes)?$/u, 'uk-sic'],
  [/^isic|^ciiu|^citi|^kbli|^tsic|^vsic|^psic|^msic|^ssic|^cae?isic/u, 'isic'],
  [/^nace|^wz|^ateco|^naf|^ape|^cnae|^sbi|^noga|^onace|^cae|^cpa|^pkd/u, 'nace'],
  [/^naics|^scian/u, 'naics'],
  [/^hs|^hts|^cn|^ncm|^taric|^harmoni|^customs/u, 'hs'],
  [/^unspsc|^unpsc|^spsc/u, 'unspsc'],
];

/** The scheme for a name such as "NACE Rev. 2" or "hs code", or null when the name is unknown. */
export function schemeOf(name: string): Scheme | null {
  const key = name.toLowerCase().replace(/[^a-z0-9]/gu, '');
  return schemeNames.find(([pattern]) => pattern.test(key))?.[1] ?? null;
}

/** NACE with its dot: "4120" and "41.20.1" are class 41.20. */
function dotted(digits: string): string {
  return digits.length > 2 ? `${digits.slice(0, 2)}.${digits.slice(2, 4)}` : digits;
}

/** The rows of one activity classification that match a code without letter and signs. */
function activitiesIn(scheme: ActivityScheme, digits: string): ActivityCode[] {
  const forms: Readonly<Record<ActivityScheme, readonly string[]>> = {
    isic: digits.length <= 4 ? [digits] : [digits.slice(0, 4)],
    nace: [dotted(digits)],
    naics: [digits],
    'uk-sic': [digits, `0${digits}`],
  };
  const found = forms[scheme].flatMap((form) => activityCode(scheme, form) ?? []).slice(0, 1);
  return found.length === 0 && scheme === 'uk-sic' ? activitiesIn('nace', digits) : found;
}

function ofActivity(row: ActivityCode, confidence: number): CodeReading[] {
  const why = { code: 'sector.code', parameters: { scheme: row.scheme, code: row.code, title: row.title } };
  const part = { ...why, code: 'sector.code-part' };
  return [
    ...(row.sector === null ? [] : [{ sector: row.sector, confidence, why }]),
    ...row.others.map((sector) => ({ sector, confidence: hint, why: part })),
  ];
}

function ofHs(digits: string): CodeReading[] {
  const found = hsSectors(digits);
  if (found === undefined) return [];
  const why = { code: `sector.hs-${found.via}`, parameters: { scheme: 'hs', code: digits, prefix: found.prefix } };
  return found.sectors.map((sector) => ({ sector, confidence: found.confidence, why }));
}

function ofUnspsc(digits: string): CodeReading[] {
  const found = unspscSectors(digits);
  if (found === undefined) return [];
  const why = { code: 'sector.unspsc', parameters: { scheme: 'unspsc', code: digits, prefix: found.prefix } };
  return found.sectors.map((sector) => ({ sector, confidence: found.confidence, why }));
}

const nothing = (code: string, problem: string, scheme: string): CodesRead => ({
  readings: [],
  activities: [],
  problem: { code: `sector.${problem}`, parameters: { code, scheme } },
});

function within(scheme: Scheme, letter: string, digits: string, code: string): CodesRead {
  if (scheme === 'hs' || scheme === 'unspsc') {
    const readings = scheme === 'hs' ? ofHs(digits) : ofUnspsc(digits);
    return readings.length === 0
      ? nothing(code, 'code-not-in-table', scheme)
      : { readings, activities: [], problem: null };
  }
  if (scheme === 'nace21') {
    const activities = nace21Codes(dotted(digits));
    const readings = activities.flatMap((row) => ofActivity(row, activities.length === 1 ? certain : hint));
    return readings.length === 0 ? nothing(code, 'code-not-in-table', scheme) : { readings, activities, problem: null };
  }
  const alone = digits === '' && scheme !== 'naics' ? activityCode('isic', letter) : undefined;
  const activities = alone === undefined ? activitiesIn(scheme, digits) : [alone];
  const [row] = activities;
  if (row === undefined) return nothing(code, 'code-not-in-table', scheme);
  return { readings: ofActivity(row, certain), activities, problem: null };
}

/** Schemes in which digits without a scheme could be meant. */
function possibleSchemes(code: string, letter: string, digits: string): Scheme[] {
  if (letter !== '') return ['isic', 'nace'];
  if (/^\d\d\.\d/u.test(code)) return ['nace'];
  if (/^\d{4}\.\d\d/u.test(code)) return ['hs'];
  switch (digits.length) {
    case 2:
    case 3:
      return ['isic', 'nace', 'naics'];
    case 4:
      return ['isic', 'nace', 'naics', 'hs'];
    case 5:
      return ['uk-sic', 'naics'];
    case 6:
      return ['naics', 'hs'];
    case 8:
    case 10:
      return ['unspsc', 'hs'];
    default:
      return [];
  }
}

/** Readings of a code whose scheme is not given: certain where all schemes that have it agree, else a hint each. */
function withoutScheme(code: string, letter: string, digits: string): CodesRead {
  const found = possibleSchemes(code, letter, digits)
    .map((scheme) => ({ scheme, read: within(scheme, letter, digits, code) }))
    .filter(({ read }) => read.problem === null);
  const [first] = found;
  if (first === undefined) return nothing(code, 'code-not-in-table', '');
  const key = ({ readings }: CodesRead): string => readings.map(({ sector }) => sector).join(' ');
  if (found.every(({ read }) => key(read) === key(first.read))) return first.read;
  return {
    readings: found.flatMap(({ read }) => read.readings.map((reading) => ({ ...reading, confidence: hint }))),
    activities: found.flatMap(({ read }) => read.activities),
    problem: {
      code: 'sector.code-ambiguous',
      parameters: { code, schemes: found.map(({ scheme }) => scheme).join(' ') },
    },
  };
}

/**
 * Reads the sector from a code of a classification.
 * @param code as written: "41.20", "C10.11", "4100", "6109.10"
 * @param scheme its name as written, or undefined to try all schemes that have such codes
 */
export function readCode(code: string, scheme?: string): CodesRead {
  const written = code.trim().toUpperCase();
  const match = /^([A-U]?)[\s.]?([\d.\s/-]*)$/u.exec(written);
  const letter = match?.[1] ?? '';
  const numbers = (match?.[2] ?? '').trim();
  // NAICS writes three of its sectors as a range: 31-33, 44-45, 48-49.
  const digits = /^\d\d-\d\d$/u.test(numbers) ? numbers : numbers.replace(/\D/gu, '');
  if (match === null || (letter === '' && digits === '')) return nothing(code, 'code-not-in-table', scheme ?? '');
  if (letter !== '' && digits !== '' && isicSection(digits) !== letter) {
    return nothing(code, 'code-not-in-table', scheme ?? '');
  }
  if (scheme === undefined || scheme.trim() === '') return withoutScheme(written, letter, digits);
  const known = schemeOf(scheme);
  return known === null ? nothing(code, 'scheme-unknown', scheme) : within(known, letter, digits, code);
}
