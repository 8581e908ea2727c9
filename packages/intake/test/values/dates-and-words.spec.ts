import { describe, expect, test } from '@jest/globals';
import { FIELDS } from '@plumbline/facts';
import { ColumnSurvey } from '../../src/values/column-format.ts';
import { yesOrNo } from '../../src/values/cell-word.ts';
import { personalInformation } from '../../src/values/personal-information.ts';
import { isChoiceField, readChoice } from '../../src/values/read-choice.ts';
import { readCountry } from '../../src/values/read-country.ts';
import { readDate } from '../../src/values/read-date.ts';
import { readList } from '../../src/values/read-list.ts';
import { textWarning } from '../../src/values/text-warning.ts';

const known = (value: unknown) => ({ state: 'known', value });
const problem = (code: string) => expect.objectContaining({ state: 'unreadable', code });

function dates(...cells: string[]) {
  const survey = new ColumnSurvey('date', null);
  for (const cell of cells) survey.add(cell);
  return cells.map((cell) => readDate(cell, survey.format.order));
}

describe('Who holds passports', () => {
  const holder = (cell: string) => readChoice(cell, 'documentHolder');

  test.each([
    ['Kept in the office safe', 'employer'],
    ['held by the owner', 'employer'],
    ['With the captain', 'employer'],
    ['Sponsor', 'employer'],
    ['Kafeel', 'employer'],
    ['HR department', 'employer'],
    ['By the recruitment agency', 'agent'],
    ['labour contractor', 'agent'],
    ['with workers', 'worker'],
    ["In the worker's own locker", 'worker'],
    ['en poder del patrón', 'employer'],
    ['guardados en la oficina', 'employer'],
    ['los tienen los trabajadores', null],
    ['En manos del contratista', 'agent'],
    ['im Tresor des Betriebs', 'employer'],
    ['Beim Vermittler', 'agent'],
    ['bei den Beschäftigten selbst', 'worker'],
    ['chez le patron', 'employer'],
    ['conservé par le salarié', 'worker'],
    ['Com o patrão', 'employer'],
    ['guardado pela empresa', 'employer'],
    ['com o empreiteiro', 'agent'],
    ['in ufficio', 'employer'],
    ['dal caporale', 'agent'],
    ['由公司统一保管', 'employer'],
    ['存放在船长处', 'employer'],
    ['工人自行保管', 'worker'],
    ['由中介保管', 'agent'],
    ['นายจ้างเก็บไว้', 'employer'],
    ['ไต้ก๋งเก็บไว้', 'employer'],
    ['คนงานเก็บเอง', 'worker'],
    ['công ty giữ', 'employer'],
    ['do môi giới giữ', 'agent'],
    ['মালিকের কাছে', null],
    ['Patron tutuyor', 'employer'],
    ['kaptanda', null],
    ['محفوظة لدى الكفيل', 'employer'],
    ['لدى صاحب العمل', 'employer'],
    ['مع العامل', 'worker'],
    ['मालिक के पास', 'employer'],
    ['ठेकेदार के पास', 'agent'],
    ['श्रमिक के पास', 'worker'],
    ['disimpan oleh majikan', 'employer'],
    ['dipegang agen', 'agent'],
    ['хранится у работодателя', 'employer'],
    ['в сейфе, администрация', 'employer'],
    ['会社の金庫で保管', 'employer'],
    ['本人が保管している', 'worker'],
  ])('is understood from "%s"', (cell, value) => {
    expect(holder(cell)).toEqual(value === null ? problem('not-a-choice') : known(value));
  });

  test.each([
    'not held by the employer',
    'returned to the workers',
    'with the workers’ families',
    'employer and worker',
    'company policy forbids it',
    'workers ask the supervisor',
    '不由公司保管',
    'คนงานไม่ได้เก็บเอง',
    'no en poder del patrón',
    'nicht beim Arbeitgeber',
    'in a safe',
    'không do công ty giữ',
    'ليس لدى الكفيل',
  ])('is not guessed from "%s"', (cell) => {
    expect(holder(cell)).toEqual(problem('not-a-choice'));
  });
});

describe('A date', () => {
  test('is read as ISO 8601 and in words', () => {
    expect(dates('2025-03-04', '2025/03/04', '2021/07/14 00:00:00+00', '2025年3月4日', '20250304')).toEqual(
      ['2025-03-04', '2025-03-04', '2021-07-14', '2025-03-04', '2025-03-04'].map(known),
    );
    expect(dates('4 March 2025', 'March 4, 2025', '4 de marzo de 2025', '4. März 2025', '4-Mar-2025')).toEqual(
      Array.from({ length: 5 }, () => known('2025-03-04')),
    );
  });

  test('has the order of day and month that its column shows', () => {
    expect(dates('03/04/2025', '31/12/2024')).toEqual([known('2025-04-03'), known('2024-12-31')]);
    expect(dates('03/04/2025', '12/31/2024')).toEqual([known('2025-03-04'), known('2024-12-31')]);
  });

  test('is asked about, with both choices, where the column does not show the order', () => {
    expect(dates('03/04/2025')).toEqual([
      { state: 'unreadable', code: 'date-ambiguous', parameters: { first: '2025-04-03', second: '2025-03-04' } },
    ]);
    expect(dates('03/04/2025', '31/12/2024', '12/31/2024')[0]).toEqual(problem('date-ambiguous'));
    expect(dates('04/04/2025')).toEqual([known('2025-04-04')]);
  });

  test('that never was is a problem', () => {
    expect(dates('31/02/2025', '2025-02-30', '2025-13-01', '29/02/2023')).toEqual(
      Array.from({ length: 4 }, () => problem('date-impossible')),
    );
  });

  test('is read from the day count of a spreadsheet, whose 29 February 1900 never was', () => {
    expect(dates('45292', '61', '59', '60')).toEqual([
      known('2024-01-01'),
      known('1900-03-01'),
      known('1900-02-28'),
      problem('date-impossible'),
    ]);
  });

  test('is not completed where its day or century is missing', () => {
    expect(dates('2025', '2025-03', 'March 2025', '12/05/24')).toEqual(
      Array.from({ length: 4 }, () => problem('date-incomplete')),
    );
    expect(dates('soon')).toEqual([problem('not-a-date')]);
  });
});

describe('Words for yes and no', () => {
  test.each([
    'yes',
    'Sí',
    'ja',
    'oui',
    'sim',
    'sì',
    '是',
    'ใช่',
    'có',
    'হ্যাঁ',
    'evet',
    'نعم',
    'हाँ',
    'ya',
    'да',
    'はい',
    'TRUE',
    '1',
    '✓',
  ])('%s is yes', (cell) => {
    expect(yesOrNo(cell)).toBe(true);
  });

  test.each([
    'no',
    'nein',
    'non',
    'não',
    '否',
    'ไม่',
    'không',
    'না',
    'hayır',
    'لا',
    'नहीं',
    'tidak',
    'нет',
    'いいえ',
    'False',
    '0',
  ])('%s is no', (cell) => {
    expect(yesOrNo(cell)).toBe(false);
  });

  test.each(['x', 'maybe', '2', 'sometimes'])('%s is neither', (cell) => {
    expect(yesOrNo(cell)).toBeUndefined();
  });
});

describe('A choice', () => {
  test('has a word for each value that the vocabulary allows', () => {
    for (const { key, ...field } of FIELDS.filter(({ type }) => type === 'choice')) {
      if (!('choices' in field) || !isChoiceField(key)) throw new Error(`${key} has no words`);
      for (const choice of field.choices) expect(readChoice(choice, key)).toEqual(known(choice));
    }
  });

  test('is understood in other languages', () => {
    expect(readChoice('雇主', 'documentHolder')).toEqual(known('employer'));
    expect(readChoice('Arbeitgeber', 'documentHolder')).toEqual(known('employer'));
    expect(readChoice('Any time', 'documentAccess')).toEqual(known('any-hour'));
    expect(readChoice('無', 'labourScheme')).toEqual(known('none'));
    expect(readChoice('Baustelle', 'siteType')).toEqual(known('project-site'));
  });

  test('that is none of the words names the words that there are', () => {
    expect(readChoice('the cook', 'documentHolder')).toMatchObject({
      code: 'not-a-choice',
      parameters: { choices: 'worker, employer, agent, dormitory, other' },
    });
    expect(readChoice('declined', 'documentHolder')).toEqual({ state: 'declined' });
    expect(readChoice('none', 'documentHolder')).toEqual({ state: 'notRecorded' });
  });
});

describe('A country', () => {
  test('that is ambiguous, disputed, a region or unknown is a problem with what is known of it', () => {
    expect(readCountry('Korea')).toMatchObject({ code: 'country-ambiguous', parameters: { choices: 'KR, KP' } });
    expect(readCountry('Crimea')).toEqual(problem('country-disputed'));
    expect(readCountry('Middle East')).toEqual(problem('country-region'));
    expect(readCountry('Atlantis')).toEqual(problem('country-unknown'));
  });

  test('is a country before it is a word: NO is Norway and NA is Namibia', () => {
    expect(readCountry('NO')).toEqual(known('NO'));
    expect(readCountry('NA')).toEqual(known('NA'));
    expect(readCountry('n/a')).toEqual({ state: 'notRecorded' });
  });

  test('in a list is found beside one that is not understood', () => {
    expect(readList('originCountries', 'Nepal; Bangladesh & India')).toEqual(known(['NP', 'BD', 'IN']));
    expect(readList('originCountries', 'Korea, Republic of; Viet Nam')).toEqual(known(['KR', 'VN']));
    expect(readList('originCountries', 'Atlantis')).toEqual(problem('country-unknown'));
    expect(readList('labourAgents', 'none')).toEqual(known([]));
  });
});

describe('A text', () => {
  test('with characters that nobody sees is kept and pointed out', () => {
    expect(textWarning('Acme\u202eLtd', 'name')).toMatchObject({
      code: 'hidden-characters',
      parameters: { characters: 'U+202E' },
    });
    expect(textWarning('Acme\u200bLtd', 'name')?.code).toBe('hidden-characters');
    expect(textWarning('می\u200cخواهم', 'name')).toBeNull();
  });

  test('of which characters were lost is pointed out', () => {
    expect(textWarning('FUJIAN PROVINCE□', 'text')?.code).toBe('broken-characters');
    expect(textWarning('Caf\ufffd', 'text')?.code).toBe('broken-characters');
    expect(textWarning('lone \ud800', 'text')?.code).toBe('broken-characters');
  });

  test('that mixes alphabets inside a word is pointed out in names only', () => {
    expect(textWarning('Аcme Textile', 'name')).toMatchObject({ code: 'mixed-scripts', parameters: { word: 'Аcme' } });
    expect(textWarning('ООО Acme', 'name')).toBeNull();
    expect(textWarning('Аcme Textile', 'text')).toBeNull();
  });

  test('of a note that holds personal information is found out', () => {
    expect(personalInformation('ask Ana, ana@example.org')).toBe('email');
    expect(personalInformation('call +974 5555 1234')).toBe('phone');
    expect(personalInformation('Passport K1234567')).toBe('passport');
    expect(personalInformation('visited 2025-03-04, 1200 workers, order 450012')).toBeNull();
  });
});
