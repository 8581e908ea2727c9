import { createHash } from 'node:crypto';
import { afterAll, describe, expect, test } from '@jest/globals';
import { openPress, setReport } from '../../src/node/index.ts';
import { bundledFonts } from '../../src/node/report/fonts.ts';
import { printer } from '../../src/node/report/printable.ts';
import { summaryText, type Report } from '../../src/report/index.ts';
import { aPaper } from '../purposes/held.ts';
import { aBinder, aReport } from './a-report.ts';

const digest = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex');
const press = openPress();
afterAll(() => press.close());

/** A report with papers of these titles. */
function titled(...titles: readonly string[]): Report {
  const evidence = titles.map((title, place) => aPaper('policy', { evidenceId: `e-${place}`, title }));
  return aReport(aBinder({ evidence }));
}

describe('Setting a report on pages', () => {
  test('gives PDF/A-2b with its language, its title and the day of the pack instead of today', async () => {
    const text = (await press.set(aReport())).toString('latin1');
    expect(text.startsWith('%PDF-1.7')).toBe(true);
    expect(text).toMatch(/pdfaid:part>2<[\s\S]*pdfaid:conformance>B</);
    expect(text).toMatch(/CreateDate>2026-10-31/);
    expect(text).toContain('/Lang (en)');
  });

  test('gives the same bytes again, in another process too', async () => {
    const report = aReport();
    const [first, again] = [await press.set(report), await press.set(report)];
    expect(digest(again)).toBe(digest(first));
    expect(digest(await setReport(report))).toBe(digest(first));
    expect(digest(await press.set(titled('Another')))).not.toBe(digest(first));
  });

  test('uses no font of the machine, so that every machine gives these bytes', async () => {
    const many = titled('Mill', 'โรงงาน', 'مصنع', 'কারখানা', 'कपड़ा', '北京纺织厂');
    expect(digest(await press.set(many))).toBe('777dec287501845f0849885dc2dcdded48803dc5e9bc6cf94baa43b474c86dfe');
  });

  test.each([
    '#read("/etc/passwd")',
    '#import "@preview/cetz:0.3.0": *',
    ']#eval("1+1")[',
    '#include "../../../../etc/hostname"',
    '$ sum_(k=0)^n k $ `raw` <label> @ref _em_ *b* \\ // /* "quote" \\u{41}',
    '#{ while true {} }',
    '<paper-1> = Heading - list + enum / term: x ~ -- --- ...',
  ])('takes %s for a name and never for code', async (title) => {
    const pdf = await press.set(titled(title));
    expect(pdf.length).toBeGreaterThan(10_000);
    const { papers } = titled(title);
    expect(papers[0]?.title).toBe(title);
  });

  test('sets names in Thai, Arabic, Bengali, Hindi and Chinese, and boxes for characters that no font has', async () => {
    const names = [
      'โรงงานปั่นด้าย',
      'مصنع النسيج',
      'বাংলা কারখানা',
      'कपड़ा मिल',
      '北京纺织厂',
      'Straße Žlutý',
      'Mill 💩 𓀀 ☃️ ꦗ',
    ];
    expect((await press.set(titled(...names))).length).toBeGreaterThan(10_000);
  });

  test('sets any character that there is', async () => {
    for (let plane = 0; plane < 4; plane += 1) {
      const letters = Array.from({ length: 1_000 }, (_, place) =>
        String.fromCodePoint(plane * 0x8000 + place * 32 + 1),
      );
      const marks = Array.from({ length: 200 }, (_, place) => `a${String.fromCodePoint(0x300 + place * 9)}ก`);
      await press.set(titled(letters.join(''), letters.join(' '), marks.join('')));
    }
  });

  test('sets a report that says of itself that it is broken text', async () => {
    await press.set(titled('\ud800 half a pair', '\u0000\u001b[2J', '\u202egpj.exe', 'x'.repeat(5_000), ' \n\t ', ''));
  });

  test('is ended when it takes too long or too much memory, and says which', async () => {
    const slow = titled('slow');
    await expect(setReport(slow, { memoryBytes: 1024 ** 3, milliseconds: 1 })).rejects.toMatchObject({
      reason: 'too-slow',
    });
    await expect(setReport(slow, { memoryBytes: 20 * 1024 ** 2, milliseconds: 60_000 })).rejects.toMatchObject({
      reason: 'too-large',
    });
  });

  test('says so where it is handed something that is no report', async () => {
    await expect(setReport({} as Report)).rejects.toMatchObject({ name: 'ReportNotSet', reason: 'broken' });
  });
});

describe('Text on pages', () => {
  const print = printer(bundledFonts().coverage);

  test('shows the code of what no font has, and nobody can write such a box as text', () => {
    expect(print('a💩b')).toBe('a\u{e000}1F4A9\u{e001}b');
    expect(print('\u{e000}41\u{e001}')).toBe('\u{e000}E000\u{e001}41\u{e000}E001\u{e001}');
  });

  test('keeps a letter and its marks only where one font has both', () => {
    expect(print('é')).toBe('é');
    expect(print('ก\u0e35')).toBe('ก\u0e35');
    expect(print('ক\u0e35')).toBe('\u{e000}0995\u{e001}\u{e000}0E35\u{e001}');
  });

  test('leaves out what cannot be seen or turns the direction of writing', () => {
    expect(print('ab\u202ec\u200fd\u0000e\ufefff\nG')).toBe('abcdef G');
    expect(print('क्\u200dष')).toBe('क्\u200dष');
  });

  test('gives a long run places to break', () => {
    expect(
      print('x'.repeat(60))
        .split('\u200b')
        .map((run) => run.length),
    ).toEqual([28, 28, 4]);
    expect(print('word '.repeat(20))).toBe('word '.repeat(20));
  });

  test('leaves the summary as it was handed in: what a page cannot show stands there', () => {
    expect(summaryText(titled('Mill 💩'))).toContain('Mill 💩');
  });
});
