import { describe, expect, test } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { itemAsked, questionTexts, withAnswer, type Answers, type Language, type LanguageCode } from '../src/index.ts';
import {
  lettersOf,
  readSheets,
  sheetsOf,
  type FilledSheet,
  type Given,
  type Sheet,
  type SheetWords,
} from '../src/sheets/index.ts';
import { ASKED, FACTORY, given } from './a-response.ts';

const language = (code: LanguageCode): Language =>
  JSON.parse(readFileSync(new URL(`../src/texts/${code}.json`, import.meta.url), 'utf8')) as Language;
const english = language('en');

function wordsIn(code: LanguageCode): SheetWords {
  const names = new Intl.DisplayNames([code], { type: 'region' });
  return {
    texts: questionTexts(language(code), english),
    ...{ sheet: 'Answers', question: 'Question', answer: 'Your answer', allSites: 'All sites', cannot: 'Cannot' },
    ...{ because: 'Because', thereAreNone: 'There are none', currency: 'Currency', severalHint: 'a; b' },
    countries: ['MY', 'NP', 'BD', 'TH'].map((value) => ({ value, label: names.of(value) ?? value })),
    number: (text) => (/^\d+(?:[.,]\d+)?$/.test(text.trim()) ? Number(text.trim().replace(',', '.')) : null),
  };
}

/** The sheets as somebody hands them in who has filled nothing. */
function asHandedIn(sheets: readonly Sheet[]): { name: string; cells: Map<string, Given> }[] {
  return sheets.map(({ name, rows }) => ({
    name,
    cells: new Map(
      rows.flatMap((cells, at) =>
        cells.flatMap(({ value }, column) =>
          value === null || value === '' ? [] : [[`${lettersOf(column)}${at + 1}`, value] as const],
        ),
      ),
    ),
  }));
}

/** What the sheets say after some cells were filled. @param fill by sheet (0 for the first one) and code of the row or column */
class Handed {
  readonly sheets: { name: string; cells: Map<string, Given> }[];
  readonly #answers: Answers;
  readonly #words: SheetWords;

  constructor(answers: Answers = FACTORY, code: LanguageCode = 'en') {
    this.#answers = answers;
    this.#words = wordsIn(code);
    this.sheets = asHandedIn(sheetsOf(ASKED, answers, this.#words));
  }

  /** Fills the row of a code, for all sites or one. */
  fill(code: string, value: Given, column = 'D'): this {
    const form = this.sheets[0]?.cells ?? new Map<string, Given>();
    const [place = ''] = [...form].find(([, each]) => each === code) ?? [];
    form.set(place.replace(/^A/, column), value);
    return this;
  }

  /** Fills a cell of a table. @param row from 1 on, the first entry */
  entry(item: string, row: number, column: string, value: Given): this {
    const cells = this.sheets.find((sheet) => sheet.cells.get('A1') === item)?.cells ?? new Map<string, Given>();
    const [place = ''] = [...cells].find(([at, each]) => each === column && /^[A-Z]+1$/.test(at)) ?? [];
    cells.set(place.replace('1', String(row + 2)), value);
    return this;
  }

  read(sheets: readonly FilledSheet[] = this.sheets, from1904 = false) {
    const texts = questionTexts(english, english);
    let ids = 0;
    const around = { words: this.#words, english: texts, newId: () => `new-${String((ids += 1))}` };
    return readSheets(ASKED, this.#answers, { sheets, from1904 }, around);
  }
}

describe('What a filled spreadsheet says', () => {
  test.each(['en', 'th', 'ar'] as const)('is nothing new where nothing was filled in: %s', (code) => {
    expect(new Handed(FACTORY, code).read()).toEqual({ isOurs: true, changes: [], problems: [] });
  });

  test('is every kind of field, also as other programs and other places write it', () => {
    const handed = new Handed()
      .fill('q06.total', 210)
      .fill('q06.women', '85')
      .fill('q07.international', '62,5 %')
      .fill('q07.origins', 'Nepal; Thailand')
      .fill('q08.how=agent', 'yes')
      .fill('q08.how=online', 'No')
      .fill('q08.direct', true)
      .fill('q15.when', 46_053)
      .fill('q19.oldest', '31/01/2026')
      .fill('q03.activity', 'gloves and masks');
    const { changes, problems } = handed.read();
    expect(problems).toEqual([]);
    const said = changes.reduce<Answers>((answers, { item, place, answer }) => {
      const found = itemAsked(ASKED, item);
      return found === undefined ? answers : withAnswer(answers, found, place, answer);
    }, {});
    expect(said).toMatchObject({
      q03: given({ activity: 'gloves and masks' }),
      q06: { all: given({ total: 210, women: 85, own: 140, agency: 60, casual: 0, trainees: 0 }) },
      q07: { all: given({ international: 62.5, internal: 0, origins: ['NP', 'TH'], lowWage: true }) },
      q08: { all: given({ how: ['agent'], direct: true }) },
      q15: given({ when: '2026-01-31' }),
      q19: given({ oldest: '2026-01-31' }),
    });
  });

  test('is read in the language of the respondent, in English and by code', () => {
    const thai = wordsIn('th').texts;
    for (const holder of [thai.say('choice.holder.worker'), english.texts['choice.holder.worker'] ?? '', 'worker']) {
      const { changes } = new Handed(FACTORY, 'th').fill('q25.papers', holder).read();
      expect(changes).toMatchObject([{ item: 'q25', place: null, answer: given({ papers: 'worker' }) }]);
    }
  });

  test('can be that nobody knows, that it does not apply, or that there are none', () => {
    const { changes, problems } = new Handed()
      .fill('q12#state', 'We do not know')
      .fill('q22#state', 'Does not apply to us, because')
      .fill('q22#because', 'Nobody was hired.')
      .fill('q26#state', 'Does not apply to us, because')
      .fill('q04#state', 'There are none')
      .read();
    expect(changes.map(({ item, answer }) => [item, answer])).toEqual(
      [
        ['q04', given([])],
        ['q22', { state: 'notApplicable', because: 'Nobody was hired.' }],
        ['q12', { state: 'unknown' }],
      ].toSorted(
        (a, b) => ASKED.items.findIndex(({ key }) => key === a[0]) - ASKED.items.findIndex(({ key }) => key === b[0]),
      ),
    );
    expect(problems.map(({ code }) => code)).toEqual(['because']);
  });

  test('of one site stands beside that of all', () => {
    const { changes } = new Handed().fill('q06.total', 50, 'E').read();
    expect(changes).toEqual([{ item: 'q06', place: 'a', answer: given({ total: 50 }) }]);
  });

  test('of a table keeps entries by their ids, adds new ones, and loses none that was deleted', () => {
    const { changes, problems } = new Handed()
      .entry('q17', 1, 'licence', 12_345)
      .entry('q17', 2, 'name', 'Lotus')
      .entry('q17', 2, 'country', 'Nepal')
      .read();
    expect(problems).toEqual([]);
    expect(changes).toEqual([
      {
        item: 'q17',
        place: null,
        answer: {
          state: 'given',
          value: [
            { id: 'x', name: 'Everest', country: 'NP', subAgents: 'none', licence: '12345' },
            { id: expect.stringMatching(/^new-/), name: 'Lotus', country: 'NP' },
          ],
        },
      },
    ]);
    const deleted = new Handed();
    const agents = deleted.sheets.find(({ cells }) => cells.get('A1') === 'q17');
    for (const place of [...(agents?.cells.keys() ?? [])].filter((at) => /^[A-Z]+3$/.test(at)))
      agents?.cells.delete(place);
    expect(deleted.read()).toEqual({ isOurs: true, changes: [], problems: [] });
  });
});

describe('What cannot be taken', () => {
  test('is told all at once, each with its sheet and cell, and the rest is taken', () => {
    const { changes, problems } = new Handed()
      .fill('q06.total', 'many')
      .fill('q06.women', 90)
      .fill('q07.international', 130)
      .fill('q25.papers', 'the foreman')
      .fill('q19.oldest', '1/2/2026')
      .fill('q28.cycle', null)
      .entry('q17', 2, '@site', 'Plant Nine')
      .read();
    expect(changes).toMatchObject([{ item: 'q06', answer: { value: { total: 200, women: 90 } } }]);
    expect(problems.map(({ code }) => code).toSorted()).toEqual(
      ['not-a-choice', 'not-a-choice', 'not-a-choice', 'out-of-bounds', 'wrong-form', 'wrong-type'].toSorted(),
    );
    expect(problems.filter(({ sheet, cell }) => sheet === 'Answers' && /^D\d+$/.test(cell))).toHaveLength(5);
  });

  test('is a workbook that is none of ours', () => {
    const cells = new Map<string, Given>([
      ['A1', 'Invoice'],
      ['B2', 12],
    ]);
    expect(new Handed().read([{ name: 'Sheet1', cells }])).toEqual({ isOurs: false, changes: [], problems: [] });
  });

  test('is a question that this request does not ask, such as one of another version', () => {
    const handed = new Handed();
    handed.sheets[0]?.cells.set('A900', 'q99.total').set('D900', 5);
    expect(handed.read()).toMatchObject({ changes: [], problems: [{ cell: 'A900', code: 'unknown-item' }] });
  });

  test('sheets and rows may be moved and renamed: codes tell what they are', () => {
    const handed = new Handed().fill('q06.total', 210);
    const [form, ...tables] = handed.sheets;
    const [total = ''] = [...(form?.cells ?? [])].find(([, value]) => value === 'q06.total') ?? [];
    const row = total.slice(1);
    for (const letter of 'ABCD') {
      const value = form?.cells.get(`${letter}${row}`);
      form?.cells.delete(`${letter}${row}`);
      if (value !== undefined) form?.cells.set(`${letter}1500`, value);
    }
    const renamed = { name: 'Tabelle 7', cells: form?.cells ?? new Map<string, Given>() };
    expect(handed.read([...tables, renamed]).changes).toMatchObject([
      { item: 'q06', answer: { value: { total: 210 } } },
    ]);
  });
});
