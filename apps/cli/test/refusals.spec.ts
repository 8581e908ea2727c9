import { chmodSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { realData } from '../../../packages/facts/test/real-data.ts';
import { file, testFolder, workbook } from './files.ts';
import { plumbline } from './run-plumbline.ts';

const folder = testFolder();
const good = file(folder, 'good.csv', 'Supplier,Country\nSample Ltd,India\n');

/** Exit code 2, nothing on stdout, one line on stderr. */
async function refusal(args: readonly string[]): Promise<string> {
  const { code, stdout, stderr } = await plumbline(args);
  expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
  expect(stderr.trimEnd().split('\n')).toHaveLength(1);
  return stderr.trimEnd();
}

describe('what cannot be used ends in one sentence', () => {
  test('no file, a folder, an empty file', async () => {
    expect(await refusal(['screen', join(folder, 'none.csv')])).toMatch(
      /^There is no file .*none\.csv: check the name/,
    );
    expect(await refusal(['screen', folder])).toMatch(/is no file: give the supplier list itself/);
    expect(await refusal(['screen', file(folder, 'empty.csv', '')])).toMatch(
      /^empty\.csv cannot be used: The file is empty\./,
    );
  });

  test('a picture, a broken workbook, a workbook that hides an entity', async () => {
    const picture = file(folder, 'logo.csv', Buffer.from('89504e470d0a1a0a0000000d49484452000000ff', 'hex'));
    expect(await refusal(['screen', picture])).toMatch(/^logo\.csv cannot be used: /);
    const whole = await workbook({ List: [['Supplier'], ['Sample']] });
    expect(await refusal(['screen', file(folder, 'cut.xlsx', whole.subarray(0, 300))])).toMatch(
      /^cut\.xlsx cannot be used: /,
    );
  });

  test('a field, a heading or a value that does not exist lists what there is', async () => {
    expect(await refusal(['screen', good, '--map', 'nation=Country'])).toMatch(
      /^There is no field “nation”\. Use one of: .*country/,
    );
    expect(await refusal(['screen', good, '--map', 'country=Land'])).toMatch(
      /no column “Land”\. Its columns are: Supplier, Country\./,
    );
    expect(await refusal(['screen', good, '--set', 'workersTotal=lots'])).toMatch(
      /^“lots” cannot be understood as Workers\./,
    );
    expect(await refusal(['screen', good, '--map', 'Country'])).toMatch(/Write it as field=VALUE/);
  });

  test('a day that is none or lies ahead, an unknown encoding, delimiter, row, source, format', async () => {
    expect(await refusal(['screen', good, '--as-of', '2026-02-30'])).toMatch(/“2026-02-30” is not a day/);
    expect(await refusal(['screen', good, '--as-of', '2999-01-01'])).toMatch(/later than today/);
    expect(await refusal(['screen', good, '--encoding', 'klingon'])).toMatch(/no encoding named "klingon"/);
    expect(await refusal(['screen', good, '--delimiter', 'ab'])).toMatch(/"ab" is no delimiter/);
    expect(await refusal(['screen', good, '--header-row', '9'])).toMatch(/No filled row starts at row 9/);
    expect(await refusal(['screen', good, '--header-row', '0'])).toMatch(/from 1/);
    expect(await refusal(['screen', good, '--source', 'gossip'])).toMatch(/buyer, supplier, audit/);
    expect(await refusal(['screen', good, '--format', 'xml'])).toMatch(/table, json/);
  });

  test('an unknown locale lists the locales, an unknown verb or option is named', async () => {
    expect(await refusal(['screen', good, '--locale', 'tlh'])).toMatch(/"tlh": give one of en, es, de/);
    expect(await refusal(['judge', good])).toMatch(/unknown command 'judge'/);
    expect(await refusal(['screen', good, '--colour'])).toMatch(/unknown option '--colour'/);
    expect(await refusal(['screen'])).toMatch(/missing required argument 'file'/);
  });

  test('the sentence is in the language that was asked for', async () => {
    const args = ['screen', good, '--header-row', '9', '--locale', 'de'];
    expect(await refusal(args)).toMatch(/^good\.csv ist nicht verwendbar: In Zeile 9 beginnt keine gefüllte Zeile\./);
  });

  test('a folder without lists, a list that is none, a list that is broken', async () => {
    const [none, wrong, broken] = ['none', 'wrong', 'broken'].map((name) => join(folder, name));
    for (const each of [none, wrong, broken]) mkdirSync(each ?? '');
    file(wrong ?? '', 'uflpa.csv', 'a,b\n1,2\n');
    file(broken ?? '', 'uflpa.csv', 'id,name\n1,"Open\n2,Sample\n');
    expect(await refusal(['screen', good, '--lists', join(folder, 'nowhere')])).toMatch(/There is no folder .*nowhere/);
    expect(await refusal(['screen', good, '--lists', none ?? ''])).toMatch(/holds no list: put one CSV a list there/);
    expect(await refusal(['screen', good, '--lists', wrong ?? ''])).toMatch(
      /uflpa\.csv cannot be used: Its headings \(a, b\)/,
    );
    expect(await refusal(['screen', good, '--lists', broken ?? ''])).toMatch(
      /uflpa\.csv cannot be used: row 2 is broken\./,
    );
  });

  test('a file that may not be read says so', async () => {
    const shut = file(folder, 'shut.csv', 'Supplier\nSample\n');
    chmodSync(shut, 0o000);
    const { code, stderr } = await plumbline(['screen', shut]);
    // Root may read everything.
    expect(code === 0 || /^shut\.csv cannot be used: .*could not be read/.test(stderr)).toBe(true);
  });
});

const hostile = realData();
(hostile === null ? describe.skip : describe)('hostile workbooks', () => {
  test.each(['e_col.xlsx', 'e_lol.xlsx', 'e_merge.xlsx', 'e_row.xlsx'])(
    '%s ends in one sentence and leaves the next file unharmed',
    async (name) => {
      expect(await refusal(['screen', join(hostile ?? '', 'hostile', name)])).toMatch(/cannot be used: /);
      expect((await plumbline(['screen', good])).code).toBe(0);
    },
  );
});
