import { describe, expect, test } from '@jest/globals';
import iconv from 'iconv-lite';
import { gzipSync } from 'node:zlib';
import { letterPairs } from '../../derive/letter-pairs.ts';
import pairs from '../../src/reading/text/letter-pairs.json' with { type: 'json' };
import { bytesFile, failureOf, opened, tableOf } from './sources.ts';

/** Short supplier lists, as people write them, by the encoding that programs of their country wrote for decades. */
const lists: readonly (readonly [encoding: string, language: string, rows: readonly string[]])[] = [
  [
    'windows-1252',
    'French',
    [
      'Établissements Léger,Orléans,France',
      'Filature de la Moselle,Épinal,France',
      'Société Générale de Chaussures,Besançon,France',
    ],
  ],
  ['windows-1252', 'German', ['Müller Textil GmbH,Düsseldorf,Deutschland', 'Weberei Groß & Söhne,Nürnberg,Österreich']],
  [
    'windows-1252',
    'Spanish',
    ['Confecciones Peña S.A.,León,España', 'Algodón del Perú,Trujillo,Perú', 'Fábrica Muñoz,Coruña,España'],
  ],
  ['windows-1252', 'Portuguese', ['Confecções São João,Guimarães,Portugal', 'Calçados Avanço,Franca,São Paulo']],
  [
    'windows-1252',
    'Danish',
    ['Sjællands Væveri,København,Danmark', 'Ålborg Garn,Ålborg,Danmark', 'Fåborg Skotøj,Fåborg,Danmark'],
  ],
  ['windows-1252', 'Italian', ['Tessitura Città Nuova,Forlì,Italia', 'Società Più,Cantù,Italia']],
  [
    'windows-1250',
    'Polish',
    [
      'Zakłady Odzieżowe Łódź,Łódź,Polska',
      'Przędzalnia Białystok,Białystok,Polska',
      'Szwalnia Świt,Częstochowa,Polska',
    ],
  ],
  [
    'windows-1250',
    'Czech',
    ['Přádelna Příbram,Příbram,Česko', 'Oděvní závod Třebíč,Třebíč,Česko', 'Kožešnictví Dvořák,Plzeň,Česko'],
  ],
  [
    'windows-1250',
    'Hungarian',
    [
      'Győri Szövőgyár,Győr,Magyarország',
      'Kecskeméti Cipőgyár,Kecskemét,Magyarország',
      'Hűtőgép Kft,Jászberény,Magyarország',
    ],
  ],
  [
    'windows-1254',
    'Turkish',
    ['Güneş Tekstil,İstanbul,Türkiye', 'Yıldız İplik Sanayi,Kahramanmaraş,Türkiye', 'Çağdaş Örme,Uşak,Türkiye'],
  ],
  [
    'windows-1257',
    'Lithuanian',
    [
      'Šiaulių verpalai,Šiauliai,Lietuva',
      'Klaipėdos siuvykla,Klaipėda,Lietuva',
      'Vilniaus audinių įmonė,Vilnius,Lietuva',
    ],
  ],
  ['windows-1257', 'Latvian', ['Rīgas šūšanas fabrika,Rīga,Latvija', 'Jēkabpils vērptuve,Jēkabpils,Latvija']],
  ['windows-1251', 'Russian', ['Общество Швейная фабрика,Москва,Россия', 'Ивановский текстиль,Иваново,Россия']],
  ['windows-1251', 'Bulgarian', ['Шивашка фабрика Изгрев,Пловдив,България', 'Обувен завод Напредък,Габрово,България']],
  ['windows-1253', 'Greek', ['Κλωστήρια Νάουσας,Νάουσα,Ελλάδα', 'Υποδήματα Παπαδόπουλος,Θεσσαλονίκη,Ελλάδα']],
  ['windows-1255', 'Hebrew', ['מפעל טקסטיל הצפון,חיפה,ישראל', 'נעלי הדרום,באר שבע,ישראל']],
  ['windows-1256', 'Arabic', ['مصنع النسيج الحديث,القاهرة,مصر', 'شركة الملابس الجاهزة,المنصورة,مصر']],
  [
    'gb18030',
    'Chinese',
    ['宁波服装有限公司,宁波市,中国', '东莞电子厂,广东省东莞市长安镇,中国', '新疆棉纺有限公司,乌鲁木齐,中国'],
  ],
  ['big5', 'Traditional Chinese', ['台南紡織股份有限公司,台南市,台灣', '大同電子工業,新北市中和區,台灣']],
  ['shift_jis', 'Japanese', ['株式会社山田縫製,大阪府大阪市,日本', '東京ニット工業有限会社,東京都墨田区,日本']],
  ['euc-kr', 'Korean', ['한국섬유 주식회사,서울특별시,대한민국', '부산신발공업,부산광역시,대한민국']],
];

describe('A list in the encoding of its country reads as it was written', () => {
  test.each(lists)('%s (%s)', async (encoding, _, rows) => {
    const text = `name,city,country\n${rows.join('\n')}\n`;
    const source = await opened(iconv.encode(text, encoding));
    expect(source.facts).toMatchObject({
      encoding,
      encodingWhy: { code: 'encoding-likely', parameters: { encoding } },
    });
    expect(await tableOf(iconv.encode(text, encoding))).toEqual(rows.map((row) => row.split(',')));
  });

  test('Vietnamese in windows-1258 reads with its marks', async () => {
    const text =
      'name,city,country\nCông ty Dệt may Việt Tiến,Đà Nẵng,Việt Nam\nXưởng giày Thượng Đình,Hà Nội,Việt Nam\n';
    const writable = text.normalize('NFD').replace(/(\p{L})(\p{M}+)/gu, (_, letter: string, marks: string) => {
      const shape = /[\u0302\u0306\u031b]/.exec(marks)?.[0] ?? '';
      return (letter + shape).normalize('NFC') + marks.replace(shape, '');
    });
    const bytes = iconv.encode(writable, 'windows-1258');
    expect((await opened(bytes)).facts.encoding).toBe('windows-1258');
    const table = (await tableOf(bytes)).map((row) => (row as string[]).map((cell) => cell.normalize('NFC')));
    expect(table).toEqual(
      text
        .trim()
        .split('\n')
        .slice(1)
        .map((row) => row.split(',')),
    );
  });

  test.each([
    ['utf-8', 'utf-8', true],
    ['utf-16le', 'utf-16le', true],
    ['utf-16be', 'utf-16be', true],
    ['utf-16le', 'utf-16le', false],
    ['utf-16be', 'utf-16be', false],
  ])('%s, with and without its mark', async (name, encoding, addBOM) => {
    const text = 'name,city\nWeberei Groß,Köln\n宁波服装,宁波市\n';
    const bytes = iconv.encode(text, encoding, { addBOM });
    expect((await opened(bytes)).facts).toMatchObject({ encoding: name, header: ['name', 'city'] });
    expect(await tableOf(bytes)).toEqual([
      ['Weberei Groß', 'Köln'],
      ['宁波服装', '宁波市'],
    ]);
  });

  test('the only accent in the last row of a long list decides', async () => {
    const rows = 'Weaver,Porto\n'.repeat(100_000);
    const bytes = iconv.encode(`name,city\n${rows}Filature Léger,Orléans\n`, 'windows-1252');
    expect((await tableOf(bytes)).at(-1)).toEqual(['Filature Léger', 'Orléans']);
  });
});

describe('A .gz is read without being told', () => {
  const list = 'name,city\nWeberei Groß,Köln\n';

  test('whatever the file is called', async () => {
    expect((await opened(gzipSync(list))).facts.compressed).toBe(true);
    expect(await tableOf(gzipSync(list))).toEqual([['Weberei Groß', 'Köln']]);
  });

  test('a cut off one ends in one code', async () => {
    const packed = gzipSync(`${list}${Array.from({ length: 5_000 }, (_, i) => `${i * 7_919},x`).join('\n')}`);
    expect((await failureOf(packed.subarray(0, packed.length - 100)))?.code).toBe('archive-broken');
  });

  test('one that unpacks to more than 200 times its size is refused while it unpacks', async () => {
    const packed = gzipSync('name,city\n' + 'a'.repeat(4_000_000));
    expect(await failureOf(packed)).toEqual({ code: 'unpacked-ratio', parameters: { ratio: 200 } });
  });

  test('a workbook in a .gz is refused by name', async () => {
    expect(await failureOf(gzipSync(Buffer.from('PK\u0003\u0004 and so on')))).toEqual({
      code: 'format-not-read',
      parameters: { format: 'XLSX.GZ' },
    });
  });

  test('a file that cannot be opened says so', async () => {
    const missing = {
      ...bytesFile(''),
      open: () =>
        bytesFile('x')
          .open()
          .destroy(Object.assign(new Error('gone'), { code: 'ENOENT' })),
    };
    expect(await failureOf(missing)).toEqual({ code: 'read-failed', parameters: { reason: 'ENOENT' } });
  });
});

describe('Latin text without a mark', () => {
  test.each([
    'COMPAÑÍA DEL NORTE,LEÓN',
    'd’Or & Co – Paris',
    'Smith’s “Best” Foods™',
    'Nº 5, 3º B',
    'ÀÉÈ SARL,Lyon',
    'MÜLLER & SÖHNE',
    '£1,000 €500',
    'ÑANDÚ ÍÑIGO ÁVILA',
    'SÃO JOÃO DA BARRA',
    'Curaçao',
    'ÅÄÖ AB',
  ])('is read as it was written, and never as Korean, Chinese or Japanese: %s', async (text) => {
    const { facts } = await opened(iconv.encode(`name,city\n${text}\n`, 'windows-1252'));
    expect(facts.encoding).toBe('windows-1252');
    expect(['gb18030', 'big5', 'shift_jis', 'euc-jp', 'euc-kr']).not.toContain(facts.otherReading?.encoding);
  });
});

describe('Where another encoding would change what is read', () => {
  test('two cells are given in both readings', async () => {
    const { facts } = await opened(iconv.encode('nombre,ciudad\nCOMPAÑÍA PEÑA,LEÓN\nMUÑOZ,LUGO\n', 'windows-1252'));
    expect(facts.otherReading).toEqual({
      encoding: 'windows-1250',
      cells: [
        { here: 'COMPAÑÍA PEÑA', there: 'COMPAŃÍA PEŃA' },
        { here: 'MUÑOZ', there: 'MUŃOZ' },
      ],
    });
  });

  test('nothing is said of a file whose bytes leave no choice, or whose encoding was given', async () => {
    expect((await opened('name\nPeña\n')).facts.otherReading).toBeNull();
    const bytes = iconv.encode('nombre\nPeña\n', 'windows-1252');
    expect((await opened(bytes, { encoding: 'windows-1250' })).facts.otherReading).toBeNull();
  });
});

test('The pairs of letters are those of the names of countries from which they are derived', () => {
  expect(letterPairs()).toEqual(pairs);
});
