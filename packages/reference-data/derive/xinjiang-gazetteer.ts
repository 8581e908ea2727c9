import type { Table } from '../src/edition.ts';
import type { XinjiangLevel } from '../src/xinjiang-gazetteer.ts';
import places from './xinjiang-places.json' with { type: 'json' };

type Row = [
  term: string,
  script: 'latin' | 'han',
  level: XinjiangLevel,
  place: string,
  prefecture: string,
  ambiguous: 0 | 1,
];

const ORDINALS =
  'First Second Third Fourth Fifth Sixth Seventh Eighth Ninth Tenth Eleventh Twelfth Thirteenth Fourteenth'.split(' ');
const HAN_NUMBERS = '一 二 三 四 五 六 七 八 九 十 十一 十二 十三 十四'.split(' ');
const SHORT_ENDINGS: Readonly<Record<string, string>> = { 1: 'st', 2: 'nd', 3: 'rd' };

/** The fourteen divisions of the Xinjiang Production and Construction Corps in the forms in which addresses write them. */
function divisionRows(): Row[] {
  return ORDINALS.flatMap((ordinal, index) => {
    const short = `${index + 1}${SHORT_ENDINGS[index + 1] ?? 'th'}`;
    const han = HAN_NUMBERS[index] ?? '';
    const place = `XPCC ${ordinal} Division`;
    const row = (term: string, script: 'latin' | 'han', ambiguous: 0 | 1): Row => [
      term,
      script,
      'xpcc-division',
      place,
      'xpcc',
      ambiguous,
    ];
    return [
      ...[place, `XPCC ${short} Division`, `${ordinal} Division of XPCC`, `${short} Division of XPCC`].map((term) =>
        row(term, 'latin', 0),
      ),
      ...[`${ordinal} Agricultural Division`, `${short} Agricultural Division`, `Nong ${index + 1} Shi`].map((term) =>
        row(term, 'latin', 0),
      ),
      ...[`兵团第${han}师`, `农${han}师`, `农业建设第${han}师`].map((term) => row(term, 'han', 0)),
      row(`第${han}师`, 'han', 1),
    ];
  });
}

/** Aliases that no suffix makes. */
const ALIASES: readonly Row[] = [
  ['喀什噶尔', 'han', 'prefecture', 'Kashgar', 'kashgar', 0],
  ['生产建设兵团', 'han', 'xpcc-division', 'XPCC', 'xpcc', 0],
  ['兵团建筑工程师', 'han', 'xpcc-division', 'XPCC Eleventh Division', 'xpcc', 0],
  ['兵团', 'han', 'xpcc-division', 'XPCC', 'xpcc', 1],
];

/**
 * Names of places in Xinjiang. An ambiguous name is also that of a place, a street or a firm elsewhere in China, so it counts only beside the name
 * of its prefecture: Latin "Yiwu" is first of all a city in Zhejiang. The same name without its suffix may be ambiguous where the full one is not (沙湾 and 沙湾市).
 */
export async function derive(): Promise<Table> {
  const rows = new Map<string, Row>();
  const add = (row: Row): void => {
    const key = `${row[1]} ${row[0].toLowerCase()}`;
    if (!rows.has(key)) rows.set(key, row);
  };
  for (const { level, prefecture, han, suffixes, latin, ambiguousLatin, ambiguousHan } of places) {
    const place = (latin[0] ?? ambiguousLatin[0] ?? han).replace(/,.*/, '');
    const row = (term: string, script: 'latin' | 'han', ambiguous: boolean): Row => [
      term,
      script,
      level as XinjiangLevel,
      place,
      prefecture,
      ambiguous ? 1 : 0,
    ];
    for (const suffix of suffixes) add(row(han + suffix, 'han', ambiguousHan === 'all'));
    add(row(han, 'han', ambiguousHan !== 'none'));
    for (const term of latin) add(row(term, 'latin', false));
    for (const term of ambiguousLatin) add(row(term, 'latin', true));
  }
  for (const row of [...divisionRows(), ...ALIASES]) add(row);
  return {
    edition: {
      key: 'xinjiang-gazetteer',
      title: 'Places in Xinjiang, with the divisions and cities of the Production and Construction Corps',
      publisher: 'Plumbline',
      edition: '1',
      date: '2026-01-01',
      source: 'own compilation of administrative names in Chinese, pinyin, English and spellings from Uyghur',
      licence: 'Apache-2.0',
      expected: 866,
    },
    columns: ['term', 'script', 'level', 'place', 'prefecture', 'ambiguous'],
    rows: [...rows.values()],
  };
}
