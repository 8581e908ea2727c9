import { describe, expect, test } from '@jest/globals';
import stringWidth from 'string-width';
import { screenSchema } from '../src/output/screen-schema.ts';
import { file, testFolder } from './files.ts';
import { plumbline } from './run-plumbline.ts';

const folder = testFolder();
const DEMO = 'infra/demo/suppliers.csv';
const DAY = ['--as-of', '2026-11-20'];
const table = async (width: number, ...args: string[]): Promise<string> =>
  (await plumbline(['screen', DEMO, ...DAY, ...args], { environment: { COLUMNS: String(width) } })).stdout;
const ESCAPE = String.fromCharCode(27);

describe('the table for people', () => {
  test.each([80, 120, 200])('no line is wider than a terminal of %d columns, in any script', async (width) => {
    const lines = (await table(width, '--all')).split('\n');
    expect(lines.filter((line) => stringWidth(line) > width)).toEqual([]);
  });

  test('the first fifty stand in the order of attention, and it says that there are more', async () => {
    const [first, all] = await Promise.all([table(120), table(120, '--all')]);
    const bands = (text: string): string[] => text.split('\n').filter((line) => /^[▂▒]/.test(line));
    expect(bands(first)).toHaveLength(50);
    expect(bands(all)).toHaveLength(60);
    expect(bands(all).slice(0, 50)).toEqual(bands(first));
    expect(first).toContain('The first 50 of 60 suppliers; --all shows all.');
    expect(all).not.toContain('--all');
    const lanes = first.split('\n').filter((line) => /^(Lane|High by context|Everything)/.test(line));
    expect(lanes[0]).toMatch(/^Lane 1: undisclosed or declined \(\d+\)$/);
  });

  test('a band has its word and its bars; what is not known has a hatched box and a range', async () => {
    const text = await table(120, '--all');
    expect(text).toMatch(/▂▄▆█ Critical .*Passports held by others \(alleged\)/);
    expect(text).toMatch(/▂▄▆▁ High \(context\) .*Ravine Road Works/);
    expect(text).toMatch(/▂▁▁▁ Low .*Altstadt Soft/);
    expect(text).toMatch(/▒\?▒ {2}Not enough known +\d+–\d+ /);
  });

  test('what share of the context is recorded stands beside how many core questions the file answers', async () => {
    const text = await table(120);
    expect(text).toMatch(/Context +Answers +Supplier/);
    expect(text).toMatch(/ 75\.00 +87% +7 of 12 {2}Kestrel /);
    const { stdout } = await plumbline(['screen', DEMO, ...DAY, '--format', 'json']);
    const kestrel = screenSchema.parse(JSON.parse(stdout)).suppliers.find(({ name }) => name.startsWith('Kestrel'));
    expect(kestrel).toMatchObject({ coverage: '0.87', answersKnown: { known: 7, of: 12, verified: 0 } });
    expect((await table(80)).replace(/\s+/g, ' ')).not.toContain('context recorded');
    expect(text.replace(/\s+/g, ' ')).toContain(
      'Context: context recorded, the share of country, sector, product and workforce. Answers: answers known, the core questions that the file answers, of those that apply.',
    );
  });

  test('the summary counts bands, sectors, countries, what is unknown and what could not be read', async () => {
    const text = await table(120);
    for (const title of ['Sectors', 'Countries', 'What is not known, and for how many suppliers', 'Rejected rows']) {
      expect(text).toContain(`\n${title}\n`);
    }
    expect(text).toContain('Several countries are called that: South Korea, North Korea.');
    expect(text).toContain('1 row says the same as an earlier one and was merged into it.');
  });

  test('colour is there when it is asked for and never otherwise', async () => {
    const run = (environment: Record<string, string>, ...args: string[]) =>
      plumbline([...args, 'screen', DEMO, ...DAY], { environment });
    expect((await run({})).stdout).not.toContain(ESCAPE);
    expect((await run({ FORCE_COLOR: '1' })).stdout).toContain(ESCAPE);
    expect((await run({ FORCE_COLOR: '1', NO_COLOR: '1' })).stdout).not.toContain(ESCAPE);
    expect((await run({ FORCE_COLOR: '1' }, '--no-color')).stdout).not.toContain(ESCAPE);
  });

  test('a name cannot steer the terminal', async () => {
    const path = file(folder, 'evil.csv', `Supplier,Country\n${ESCAPE}[31mRed\u202e Ltd,India\n`);
    const { stdout } = await plumbline(['screen', path]);
    expect(stdout).toContain('[31mRed Ltd');
    expect(stdout).not.toContain(ESCAPE);
    expect(stdout).not.toContain('\u202e');
  });

  test('a file without suppliers says so and is no failure', async () => {
    const { code, stdout } = await plumbline(['screen', file(folder, 'header.csv', 'Supplier,Country\n')]);
    expect(code).toBe(0);
    expect(stdout).toContain('The file has no row that names a supplier.');
  });

  test('the table speaks the language that was asked for', async () => {
    expect(await table(120, '--locale', 'de')).toContain('Spur 1: nicht offengelegt oder verweigert');
    expect(await table(120, '--locale', 'es')).toContain('Carril 1: no revelado o se negó');
  });
});
