import { describe, expect, test } from '@jest/globals';
import type { FieldType } from '@plumbline/facts';
import { ColumnSurvey } from '../../src/values/column-format.ts';
import { readAmount } from '../../src/values/read-amount.ts';
import { readCoordinate } from '../../src/values/read-coordinate.ts';
import { readCount } from '../../src/values/read-count.ts';
import { readShare } from '../../src/values/read-share.ts';

function formatOf(type: FieldType, cells: readonly string[]) {
  const survey = new ColumnSurvey(type, null);
  for (const cell of cells) survey.add(cell);
  return survey.format;
}

const counts = (...cells: string[]) => cells.map((cell) => readCount(cell, formatOf('count', cells).decimal));
const shares = (cells: readonly string[]) => {
  const { decimal, scale } = formatOf('share', cells);
  return cells.map((cell) => readShare(cell, decimal, scale));
};
const amounts = (cells: readonly string[], currency: string | null) =>
  cells.map((cell) => readAmount(cell, formatOf('amount', cells).decimal, currency));

const known = (value: unknown) => ({ state: 'known', value });
const problem = (code: string) => expect.objectContaining({ state: 'unreadable', code });

describe('A count of people', () => {
  test('is read with thousands in every common way of writing', () => {
    expect(counts('1,234', "1'234", '1 234', '1\u00a0234', '12,34,567', '500.0')).toEqual(
      [1234, 1234, 1234, 1234, 1234567, 500].map(known),
    );
    expect(counts('1.234', '12.345.678')).toEqual([1234, 12345678].map(known));
  });

  test('is read in the digits of other scripts', () => {
    expect(counts('１２３', '١٢٣', '१२३', '๑๒๓', '১২৩', '۱۲۳')).toEqual([123, 123, 123, 123, 123, 123].map(known));
  });

  test.each([
    '1e309',
    '1e5',
    'NaN',
    '0x10',
    'Infinity',
    '500-1000-2000',
    '1000-500',
    '500 looms',
    '2019/2020',
    '500 (2019)',
    'more or less',
    '1.2.3',
    '--5',
    '1,23',
  ])('is not guessed from %s', (cell) => {
    expect(readCount(cell, 'unseen')).toMatchObject({ state: 'unreadable' });
  });

  test.each([
    ['50-100', 75],
    ['50 – 101', 76],
    ['1,001-5,000', 3001],
    ['between 50 and 100 workers', 75],
    ['entre 20 y 40', 30],
    ['zwischen 20 und 40 Mitarbeiter', 30],
    ['de 20 à 40 salariés', 30],
    ['de 20 até 40', 30],
    ['da 20 a 40', 30],
    ['20至40人', 30],
    ['٢٠ - ٤٠ عامل', 30],
    ['20 ile 40 arası', 30],
    ['20 đến 40', 30],
    ['20 sampai 40 orang', 30],
    ['от 20 до 40', 30],
    ['२० से ४०', 30],
    ['20 ถึง 40 คน', 30],
    ['20から40', 30],
  ])('in "%s" is the middle of the range, and is told', (cell, value) => {
    expect(readCount(cell, 'unseen')).toEqual({ state: 'known', value, inexact: true });
  });

  test.each([
    ['more than 10000', 10_000],
    ['500+', 500],
    ['>500', 500],
    ['mindestens 500', 500],
    ['más de 500', 500],
    ['超过500人', 500],
    ['500人以上', 500],
    ['Less than 1000', 500],
    ['<50', 25],
    ['bis 50', 25],
    ['moins de 50', 25],
    ['50人以下', 25],
    ['about 500', 500],
    ['ca. 500', 500],
    ['~ 1.200', 1200],
    ['约500名员工', 500],
    ['environ 500', 500],
    ['около 500 человек', 500],
  ])('in "%s" counts by the number that is named, and is told', (cell, value) => {
    expect(readCount(cell, 'unseen')).toEqual({ state: 'known', value, inexact: true });
  });

  test.each(['500 workers', '500 Mitarbeiter', '500人', '500 pax', '500 trabajadores', '500 คน'])(
    'in "%s" is one number',
    (cell) => {
      expect(readCount(cell, 'unseen')).toEqual(known(500));
    },
  );

  test('has the decimal sign of its column in a range too', () => {
    expect(counts('1.000-2.000', '5.000.000')).toEqual([{ ...known(1500), inexact: true }, known(5_000_000)]);
  });

  test('is neither below nothing nor a fraction of a person', () => {
    expect(readCount('-5', 'unseen')).toEqual(problem('negative'));
    expect(readCount('2.5', '.')).toEqual(problem('not-whole'));
    expect(readCount('99999999999999999999', '.')).toEqual(problem('too-large'));
  });

  test.each([
    'none',
    'No',
    'NIL',
    'ninguno',
    'keine',
    'aucun',
    'nessuno',
    '无',
    '没有',
    'ไม่มี',
    'không',
    'নেই',
    'yok',
    'لا',
    'कोई नहीं',
    'tidak ada',
    'нет',
    'なし',
    '0',
  ])('of "%s" is nobody', (cell) => {
    expect(readCount(cell, 'unseen')).toEqual(known(0));
  });

  test.each([
    '',
    '-',
    'n/a',
    'N.A.',
    'unknown',
    'TBC',
    'tbd',
    'desconocido',
    'unbekannt',
    'inconnu',
    '未知',
    '不详',
    'ไม่ทราบ',
    'bilinmiyor',
    'غير معروف',
    'अज्ञात',
    'неизвестно',
    '不明',
    '#N/A',
  ])('of "%s" is not recorded, and never nobody', (cell) => {
    expect(readCount(cell, 'unseen')).toEqual({ state: 'notRecorded' });
  });

  test.each([
    'declined',
    'Refused',
    'se niega',
    'verweigert',
    'refus',
    'recusado',
    'rifiutato',
    '拒绝回答',
    'ปฏิเสธ',
    'từ chối',
    'reddedildi',
    'رفض',
    'इनकार',
    'menolak',
    'отказ',
    '拒否',
  ])('of "%s" was refused', (cell) => {
    expect(readCount(cell, 'unseen')).toEqual({ state: 'declined' });
  });
});

describe('A share of workers', () => {
  test('of 1 is one percent where a value of the column is above 1', () => {
    expect(shares(['1', '45', '30', '100'])).toEqual(['0.01', '0.45', '0.3', '1'].map(known));
  });

  test('of 1 is everybody where no value is above 1', () => {
    expect(shares(['1', '0.45', '0', '.5'])).toEqual(['1', '0.45', '0', '0.5'].map(known));
  });

  test('is read exactly, with either decimal sign', () => {
    expect(shares(['12,5', '7', '33,333'])).toEqual(['0.125', '0.07', '0.33333'].map(known));
    expect(shares(['12.5%', '７％', '٪٢٥'])).toEqual(['0.125', '0.07', '0.25'].map(known));
  });

  test('without a percent sign between shares that carry one is asked about', () => {
    expect(shares(['50%', '0.5', '0'])).toEqual([known('0.5'), problem('share-ambiguous'), known('0')]);
  });

  test('that is a range counts as its middle, and is told', () => {
    const roughly = (value: string) => ({ ...known(value), inexact: true });
    expect(shares(['25-50%', '10% - 20%', '> 75%', '<5%', 'about 30 %', '12'])).toEqual([
      ...['0.375', '0.15', '0.875', '0.025', '0.3'].map(roughly),
      known('0.12'),
    ]);
    expect(shares(['0.1-0.3', '0.5'])).toEqual([roughly('0.2'), known('0.5')]);
    expect(shares(['25-50', '7'])).toEqual([roughly('0.375'), known('0.07')]);
  });

  test('that could be nearly anything is a problem', () => {
    expect(shares(['0-100%', 'more than 10%', '120-150%', '50-25%'])).toEqual([
      problem('range-too-wide'),
      problem('range-too-wide'),
      problem('above-one'),
      problem('not-a-number'),
    ]);
  });

  test('is not above everybody nor below nobody', () => {
    expect(shares(['101', '-3'])).toEqual([problem('above-one'), problem('negative')]);
  });
});

describe('An amount of money', () => {
  test('has the minor units of its currency', () => {
    expect(amounts(['1,500.50'], 'QAR')).toEqual([known({ minor: 150050, currency: 'QAR' })]);
    expect(amounts(['150000'], 'JPY')).toEqual([known({ minor: 150000, currency: 'JPY' })]);
    expect(amounts(['1.5'], 'KWD')).toEqual([known({ minor: 1500, currency: 'KWD' })]);
    expect(amounts(['12.345'], 'USD')).toEqual([known({ minor: 1234500, currency: 'USD' })]);
  });

  test('takes the currency that stands beside it', () => {
    expect(amounts(['QAR 1200', '1200 USD', '€ 1.200,50', '₹1,20,000'], null)).toEqual([
      known({ minor: 120000, currency: 'QAR' }),
      known({ minor: 120000, currency: 'USD' }),
      known({ minor: 120050, currency: 'EUR' }),
      known({ minor: 12000000, currency: 'INR' }),
    ]);
  });

  test('with a dollar sign alone has no currency, and a currency that contradicts its column is a problem', () => {
    expect(amounts(['$1200'], null)).toEqual([known({ minor: 120000, currency: null })]);
    expect(amounts(['$1200'], 'SGD')).toEqual([known({ minor: 120000, currency: 'SGD' })]);
    expect(amounts(['€1200'], 'QAR')).toEqual([problem('currency-conflict')]);
  });

  test('that can be thousands or decimals is decided by the column, or asked about', () => {
    expect(amounts(['1.234', '0,50'], null)).toEqual([
      known({ minor: 123400, currency: null }),
      known({ minor: 50, currency: null }),
    ]);
    expect(amounts(['1.234'], null)).toEqual([problem('number-ambiguous')]);
    expect(amounts(['1.234'], 'KWD')).toEqual([problem('number-ambiguous')]);
    expect(amounts(['1.234'], 'EUR')).toEqual([known({ minor: 123400, currency: 'EUR' })]);
  });

  test.each(['twelve', '12 apples', 'USD', '1200 XYZ', '=1+1'])('is not made of %s', (cell) => {
    expect(readAmount(cell, 'unseen', null)).toEqual(problem('not-an-amount'));
  });
});

describe('A coordinate', () => {
  const latitude = (cell: string) => readCoordinate(cell, 'latitude', formatOf('latitude', [cell]).decimal);

  test('is read as decimal degrees, with a hemisphere, or as degrees and minutes', () => {
    expect(latitude('-33.8688')).toEqual(known(-33.8688));
    expect(latitude('33,8688 S')).toEqual(known(-33.8688));
    expect(latitude('N 1,234')).toEqual(known(1.234));
    expect(latitude('30°30\'0"N')).toEqual(known(30.5));
  });

  test('outside the globe is a problem', () => {
    expect(latitude('104.2')).toEqual(problem('out-of-range'));
    expect(readCoordinate('181', 'longitude', '.')).toEqual(problem('out-of-range'));
    expect(latitude('north')).toEqual(problem('not-a-number'));
  });
});
