import { describe, expect, test } from '@jest/globals';
import { resolveCountry } from '../../src/places/resolve-country.ts';

/** Spelling and country, a country a line. */
const SPELLINGS: Readonly<Record<string, string>> = {
  CN: 'P.R. China|PR China|PRC|People’s Republic of China|CHINA|china|China (Mainland)|中国|中國',
  HK: 'China (Hong Kong)|Hong Kong SAR, China|Hong Kong, China|Hong Kong (China)|HONGKONG|香港',
  MO: 'Macau|Macao SAR|China, Macao',
  TW: 'Taiwan, Province of China|Taiwan (China)|Republic of China|R.O.C.|Chinese Taipei|臺灣',
  US: 'U.S.A.|USA|us|United States of America|The United States|EE.UU.|США',
  PR: 'Puerto Rico|Puerto Rico, USA|Puerto Rico (US)',
  GB: 'UK|U.K.|U. K.|England|Scotland|Wales|Northern Ireland|GB-ENG|United Kingdom (Scotland)|Great Britain',
  VN: 'Viet Nam|Vietnam|VIETNAM|Việt Nam|VNM',
  TR: 'Turkey|Türkiye|TÜRKİYE|Turkey (Türkiye)',
  CI: 'Ivory Coast|Côte d’Ivoire|Cote dIvoire|COTE D IVOIRE',
  NL: 'Holland|The Netherlands|Netherlands (the)',
  KR: 'Korea, Republic of|Republic of Korea|Korea (South)|S. Korea|Korea, Rep.|Korea (KR)',
  KP: 'North Korea|Korea, Democratic People’s Republic of|DPRK|Korea, North',
  CD: 'Congo, Democratic Republic of the|DR Congo|DRC|Congo - Kinshasa|Zaire|ZAR',
  CG: 'Congo-Brazzaville|Congo, Republic of the|Congo - Brazzaville|Republic of Congo',
  MM: 'Burma|Myanmar (Burma)|Burma/Myanmar',
  SZ: 'Swaziland|Eswatini|Kingdom of Eswatini',
  LK: 'Ceylon',
  TH: 'Siam',
  IR: 'Persia|Iran, Islamic Republic of|Iran (Islamic Republic of)',
  BF: 'Upper Volta',
  ZW: 'Rhodesia',
  DE: 'West Germany|Germany (DE)|DE - Germany|Deutschland / Germany|Bundesrepublik Deutschland',
  MK: 'Macedonia, the former Yugoslav Republic of|FYROM|Macedonia',
  XK: 'Kosovo|KOS|KSV|XKX|XK',
  PS: 'Palestine|West Bank and the Gaza Strip|WBG|State of Palestine',
  RO: 'ROM|Romania',
  TL: 'East Timor|TMP|Timor-Leste',
  BA: 'Bosnia|Bosnia & Herzegovina|Bosnia-Herzegovina',
  GE: 'Georgia|Republic of Georgia',
  WS: 'Samoa|Western Samoa',
  FM: 'Micronesia|Micronesia, Fed. Sts.',
  IE: 'Ireland|Republic of Ireland|Éire',
  NE: 'Niger',
  NG: 'Nigeria',
  GN: 'Guinea|Republic of Guinea',
  SX: 'Sint Maarten (Dutch part)',
  MF: 'Saint Martin (French part)',
  IN: 'IN|in|the Republic of India',
  NA: 'NA|Namibia',
};

describe('reading a country', () => {
  const cases = Object.entries(SPELLINGS).flatMap(([iso2, spellings]) =>
    spellings.split('|').map((text) => [text, iso2] as const),
  );
  test.each(cases)('"%s" is %s', (text, iso2) => {
    expect(resolveCountry(text)).toMatchObject({ kind: 'resolved', iso2 });
  });

  test('says what the cell was understood by', () => {
    expect(resolveCountry(' chn ')).toEqual({ kind: 'resolved', iso2: 'CN', via: 'iso3', matched: 'chn' });
    expect(resolveCountry('Zaire')).toMatchObject({ via: 'old-name' });
    expect(resolveCountry('KSV')).toMatchObject({ via: 'former-code' });
    expect(resolveCountry('UAE')).toMatchObject({ via: 'abbreviation' });
    expect(resolveCountry('China / Chine / 中国')).toMatchObject({ iso2: 'CN', via: 'parts' });
  });

  test('a code counts only as the whole cell in upper or lower case', () => {
    expect(resolveCountry('In')).toEqual({ kind: 'unknown' });
    expect(resolveCountry('My')).toEqual({ kind: 'unknown' });
    expect(resolveCountry('Rom')).toEqual({ kind: 'unknown' });
    expect(resolveCountry('Mỹ')).toMatchObject({ iso2: 'US' });
  });
});

describe('countries that need an answer', () => {
  test.each([
    ['Congo', 'CG CD'],
    ['The Congo', 'CG CD'],
    ['Korea', 'KR KP'],
    ['Guinea region', 'GN GW GQ'],
    ['Virgin Islands', 'VG VI'],
    ['Saint Martin', 'MF SX'],
    ['Serbia and Montenegro', 'RS ME'],
    ['Yugoslavia', 'BA HR ME MK RS SI XK'],
    ['Czechoslovakia', 'CZ SK'],
    ['Netherlands Antilles', 'BQ CW SX'],
    ['ANT', 'BQ CW SX'],
    ['Georgia, USA', 'GE US'],
    ['China / Vietnam', 'CN VN'],
  ])('"%s" could be any of %s', (text, choices) => {
    expect(resolveCountry(text)).toEqual({ kind: 'ambiguous', choices: choices.split(' ') });
  });

  test('a part that decides between the choices resolves them', () => {
    expect(resolveCountry('Congo (CD)')).toMatchObject({ kind: 'resolved', iso2: 'CD' });
    expect(resolveCountry('USSR (Ukraine)')).toMatchObject({ kind: 'resolved', iso2: 'UA' });
  });
});

/** At least forty that must never become a country. */
const UNRESOLVED: Readonly<Record<string, string>> = {
  disputed:
    'Crimea|Krim|Крым|克里米亚|Crimea, Ukraine|Abkhazia|Абхазия|აფხაზეთი|Georgia (Abkhazia)|South Ossetia|Южная Осетия|Transnistria|Приднестровье|Northern Cyprus|KKTC|Kuzey Kıbrıs|Artsakh|Нагорный Карабах|Somaliland|Republic of Somaliland|Western Sahara|الصحراء الغربية|Sahara Occidental|EH|ESH|Kashmir|Donbas|Golan Heights',
  region:
    'Africa|Asia|Europe|EU|EMEA|APAC|Latin America|Middle East|GCC|Americas|America|亚洲|Европа|South East Asia|Central Africa|Antarctica|Worldwide|Various|Kurdistan',
  unknown:
    'n/a|-||unknown|tbc|Paris|Shanghai, China|Dubai|California|New Jersey|London|Chna|Vietnm|Brtain|Atlantis|12345|???|Tibet|State of Georgia|Mexico City|Tokyo|Essex|Peoples Republic',
};

describe('cells that stay unresolved', () => {
  const cases = Object.entries(UNRESOLVED).flatMap(([kind, texts]) =>
    texts.split('|').map((text) => [text, kind] as const),
  );
  test.each(cases)('"%s" is %s', (text, kind) => {
    expect(resolveCountry(text).kind).toBe(kind);
  });
});
