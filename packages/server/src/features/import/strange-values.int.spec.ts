import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { FIELDS } from '@plumbline/facts';
import { stringify } from 'csv-stringify/sync';
import { THOROUGH } from '../../../../facts/test/thorough.ts';
import type { TestDatabase } from '../../platform/db/testing/database.ts';
import { Texts } from '../../platform/text/texts.ts';
import { messages } from '../../service/messages.ts';
import { AssessPortion } from '../risk/commands/assess-portion.ts';
import { ScreeningLists } from '../risk/screening.ts';
import { ImportListsReadModel } from './import-lists.read-model.ts';
import { anAnalyst, Importing, tilesOf } from './testing/importing.ts';

let importing: Importing;
let database: TestDatabase;

beforeAll(async () => {
  ({ importing, test: database } = await Importing.begin());
});
afterAll(() => database.close());

/** Letters that nothing compresses: no index takes them as they are. */
function letters(alphabet: string, length: number): string {
  const each = Array.from(alphabet);
  let state = 7;
  const draw = (): string => {
    state = (state * 48_271) % 2_147_483_647;
    return each[state % each.length] ?? '';
  };
  return Array.from({ length }, draw).join('');
}

function from(first: number, count: number): string {
  return Array.from({ length: count }, (_, place) => String.fromCodePoint(first + place)).join('');
}

const LATIN = 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789';
/** The longest to store, and the one that folding makes longest. */
const USUAL: readonly (readonly [string, string])[] = [
  ['499 letters that stand for eighteen each', letters('\ufdfa\ufdfb', 499)],
  ['a cell full of letters and spaces', letters(`${LATIN}      `, 32_000)],
];
const STRANGE: typeof USUAL = [
  ...USUAL,
  ['3,000 letters', letters(LATIN, 3_000)],
  ['500 characters of three bytes', letters(from(0x4e00, 4_000), 500)],
  ['a cell full of four-byte characters', letters(from(0x20000, 4_000), 16_000)],
];
/** What makes a row readable beside the strange value. */
const PLAIN: Readonly<Record<string, string>> = {
  supplierName: 'Acme Textiles',
  localName: 'অ্যাকমি',
  country: 'BD',
  activity: 'cotton spinning',
  inputs: 'cotton',
  // A column of words under this heading would be refused as complaints.
  grievanceCases: '0',
};

describe('A list with strange values', () => {
  test.each(THOROUGH ? STRANGE : USUAL)(
    'in each column in turn, %s, is imported and assessed; each row has its tile',
    async (_, strange) => {
      const viewer = anAnalyst();
      const rows = FIELDS.map(({ key }, place) =>
        FIELDS.map((field) =>
          field.key === key ? strange : field.key === 'supplierId' ? `V-${String(place)}` : (PLAIN[field.key] ?? ''),
        ),
      );
      const created = await importing.create(viewer, 'list.csv', stringify([FIELDS.map(({ key }) => key), ...rows]));
      const columns = FIELDS.map(({ key }, index) => ({ index, field: key }));
      const mapped = await importing.map(viewer, created, { columns, constants: [], remember: false });
      const imported = await importing.commit(viewer, await importing.check(viewer, mapped));
      expect(imported.state).toBe('imported');
      expect(tilesOf(imported).reduce((sum, tile) => sum + tile, 0)).toBe(FIELDS.length);
      expect(imported.newRows).toBeGreaterThan(FIELDS.length - 3);
      await importing.database.transaction(viewer.organisationId, (tx) =>
        new AssessPortion(new ScreeningLists()).execute(tx, viewer.organisationId, '2026-11-25'),
      );
      const again = await importing.whole(
        viewer,
        'again.csv',
        stringify([FIELDS.map(({ key }) => key), ...rows]),
        '2026-11-26',
      );
      expect(again.newRows).toBe(0);
    },
  );

  test('says of a number that is too long in which row and column it stands, and what to do', async () => {
    const viewer = anAnalyst();
    const list = `Vendor no,Supplier,Country\n1,Acme Textiles,BD\n${letters(LATIN, 3_000)},Borneo Palm,MY`;
    const imported = await importing.whole(viewer, 'list.csv', list);
    expect(tilesOf(imported)).toEqual([2, 0, 0, 0, 0]);
    const { rows } = await new ImportListsReadModel(importing.database).problems(viewer, imported.id, null, {
      first: 5,
      after: null,
    });
    expect(rows.map(({ node }) => node)).toMatchObject([{ row: 3, heading: 'Vendor no', code: 'identifier-too-long' }]);
  });
});

describe('A row that the database refuses', () => {
  test.each([['22001'], ['23514'], ['54000'], ['21000'], ['44000'], ['P0001']])(
    'with %s is told with its columns and what to do; the others are written',
    async (state) => {
      const viewer = anAnalyst();
      const made = `refuse_${state.toLowerCase()}`;
      await database.admin.query(`
        CREATE FUNCTION ${made}() RETURNS trigger LANGUAGE plpgsql AS $$
        BEGIN IF NEW.key LIKE '%dock ${state.toLowerCase()}%' THEN RAISE EXCEPTION 'refused' USING ERRCODE = '${state}', TABLE = 'sites'; END IF; RETURN NEW; END $$;
        CREATE TRIGGER ${made} BEFORE INSERT ON sites FOR EACH ROW EXECUTE FUNCTION ${made}();`);
      const list = `Vendor no,Supplier,Country,Address\n1,Acme Textiles,BD,12 Mill Road\n2,Borneo Palm,MY,5 Dock ${state}\n3,Cao Garments,VN,7 Hill`;
      const imported = await importing.whole(viewer, 'list.csv', list);
      expect([imported.state, ...tilesOf(imported)]).toEqual(['imported', 2, 0, 0, 0, 1]);
      const { rows } = await new ImportListsReadModel(importing.database).rejections(viewer, imported.id, {
        first: 5,
        after: null,
      });
      const say = new Texts(messages).in('en');
      expect(
        rows.map(({ node: { row, reason, remedy } }) => [
          row,
          say(reason.code, reason.parameters),
          say(remedy.code, remedy.parameters),
        ]),
      ).toEqual([
        [
          3,
          'This row could not be stored because of the value in Address.',
          'Shorten the value or remove its unusual characters, then upload the row again. Contact support if it happens again.',
        ],
      ]);
    },
  );
});
