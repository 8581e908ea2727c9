import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { runs, THOROUGH } from '../../../facts/test/thorough.ts';
import { readingLimits } from '../../src/reading/reading-limits.ts';
import type { ReadEvent } from '../../src/reading/row-source.ts';
import { plainFormat } from '../../src/reading/workbook/displayed-number.ts';
import { sheetRows } from '../../src/reading/workbook/sheet-rows.ts';
import { cellTexts } from '../../src/reading/workbook/workbook.ts';
import { RecordScanner, type ScanRules } from '../../src/reading/text/record-scanner.ts';
import { tableOf } from './sources.ts';
import { sheetData, workbook } from './workbook-writer.ts';

const pieces = fc.constantFrom(
  'a',
  'é',
  '宁',
  '𝒜',
  ' ',
  ',',
  ';',
  '\t',
  '|',
  '"',
  "'",
  '\n',
  '\r',
  '\r\n',
  '""',
  '0',
  '=1+1',
);
const cell = fc.array(pieces, { maxLength: 6 }).map((parts) => parts.join(''));
const dialects = fc.record({
  delimiter: fc.constantFrom(',', ';', '\t', '|'),
  quote: fc.constantFrom('"', "'"),
  newline: fc.constantFrom('\n', '\r\n', '\r'),
  quoteAll: fc.boolean(),
  lastNewline: fc.boolean(),
});
/** Tables without a row that is blank throughout: such a row is no record. */
const tables = (cells: fc.Arbitrary<string>): fc.Arbitrary<string[][]> =>
  fc
    .integer({ min: 1, max: 5 })
    .chain((width) => fc.array(fc.array(cells, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 8 }))
    .map((rows) => rows.filter((row) => row.some((value) => value.trim() !== '')))
    .filter((rows) => rows.length > 0);

interface Dialect {
  readonly delimiter: string;
  readonly quote: string;
  readonly newline: string;
  readonly quoteAll: boolean;
  readonly lastNewline: boolean;
}

function printed(rows: readonly (readonly string[])[], dialect: Dialect): string {
  const { delimiter, quote, newline, quoteAll, lastNewline } = dialect;
  const text = rows
    .map((row) =>
      row
        .map((value) => {
          const plain = !quoteAll && ![delimiter, quote, '\n', '\r'].some((special) => value.includes(special));
          return plain ? value : quote + value.replaceAll(quote, quote + quote) + quote;
        })
        .join(delimiter),
    )
    .join(newline);
  return lastNewline ? text + newline : text;
}

/** Scans a text in pieces whose lengths repeat, taking `limit` events at a time. */
function scanned(
  text: string,
  rules: Omit<ScanRules, 'skipThrough'>,
  lengths: readonly number[],
  limit: number,
  vainCharacters?: number,
): ReadEvent[] {
  const scanner = new RecordScanner({ ...rules, skipThrough: 0 }, vainCharacters);
  const all: ReadEvent[] = [];
  const drain = (): void => {
    for (let more = true; more;) {
      const events: ReadEvent[] = [];
      more = scanner.take(events, limit);
      all.push(...events);
    }
  };
  for (let at = 0, turn = 0; at < text.length; turn += 1) {
    const length = lengths[turn % lengths.length] ?? 1;
    scanner.push(text.slice(at, at + length));
    drain();
    at += length;
  }
  scanner.end();
  drain();
  return all;
}

/** The rows of a sheet whose parts come in pieces whose lengths repeat. */
async function sheetIn(
  parts: Readonly<Record<'sheet' | 'shared', string>>,
  lengths: readonly number[],
): Promise<unknown> {
  const archive = {
    has: () => true,
    async *read(part: string) {
      const bytes = Buffer.from(part === 'sheet' ? parts.sheet : parts.shared);
      for (let at = 0, turn = 0; at < bytes.length; turn += 1) {
        const length = lengths[turn % lengths.length] ?? 1;
        yield bytes.subarray(at, at + length);
        at += length;
      }
    },
  };
  const context = { sharedTextsPart: 'shared', formats: [plainFormat], date1904: false };
  const rows: unknown[] = [];
  for await (const batch of sheetRows(archive, 'sheet', context)) {
    for (const row of batch.rows) rows.push({ ...row, cells: cellTexts(row, batch.texts) });
  }
  return rows;
}

describe('What was written is what is read', () => {
  test('from delimited text, whatever delimiter, quote and line end', () => {
    fc.assert(
      fc.property(tables(cell), dialects, (rows, dialect) => {
        const rules = { delimiter: dialect.delimiter, quote: dialect.quote, width: rows[0]?.length ?? 1 };
        const events = scanned(printed(rows, dialect), rules, [1_000], 1_000);
        expect(events.map((event) => (event.kind === 'row' ? event.value.cells : event.value.code))).toEqual(rows);
      }),
      runs(300),
    );
  });

  test('from a workbook, whatever characters', async () => {
    const anyText = fc.string({ unit: 'grapheme', maxLength: 8 }).filter((text) => !text.includes('\0'));
    const headings = ['a', 'b', 'c'];
    const row = fc.tuple(fc.constant('x'), anyText, fc.oneof(anyText, cell));
    await fc.assert(
      fc.asyncProperty(fc.array(row, { maxLength: 20 }), async (rows) => {
        expect(await tableOf(await workbook(sheetData([headings, ...rows])))).toEqual(rows);
      }),
      runs(10),
    );
  });
});

describe('Reading does not depend on where the pieces of a file end', () => {
  test('not even where quotes are broken, rows ragged and line ends mixed', () => {
    const mess = fc.array(pieces, { maxLength: 60 }).map((parts) => parts.join(''));
    const lengths = fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 1, maxLength: 5 });
    fc.assert(
      fc.property(
        mess,
        lengths,
        fc.integer({ min: 1, max: 4 }),
        fc.integer({ min: 1, max: 3 }),
        (text, cuts, limit, width) => {
          const rules = { delimiter: ',', quote: '"', width };
          expect(scanned(text, rules, cuts, limit)).toEqual(scanned(text, rules, [1_000], 1_000));
        },
      ),
      runs(300),
    );
  });

  test('nor where the parts of a workbook are cut, be it in a letter, a tag or a reference', async () => {
    const text = fc.constantFrom('a', 'é', '宁', '𝒜', '&amp;', '&#233;', '_x000D_', ' ', '<![CDATA[<]]>', '<!-- - -->');
    const texts = fc.array(text, { maxLength: 4 }).map((parts) => parts.join(''));
    const number = fc.constantFrom('0', '7', '-1.5', '007', '1e3', '1.0', '12345678901234567', '.');
    const cell = fc.oneof(
      fc.integer({ min: 0, max: 5 }).map((index) => `t="s"><v>${index}</v></c>`),
      fc.integer({ min: 0, max: 5 }).map((index) => ` t='s' ><v >${index}</v></c >`),
      number.map((value) => `><v>${value}</v></c>`),
      number.map((value) => `s="0" t="n"><v>${value}</v></c>`),
      texts.map((value) => `t="str"><v>${value}</v></c>`),
      texts.map((value) => `t="inlineStr"><is><t>${value}</t></is></c>`),
      fc.constantFrom('s="0"/>', '/>', '></c>', 't="b"><v>1</v></c>', 't="e"><v>#N/A</v></c>'),
    );
    const attributes = fc.constantFrom('', ' spans="1:3"', ' a:b="/>" s="1" ', " t='>'");
    const rows = fc.array(fc.tuple(fc.array(cell, { maxLength: 4 }), attributes), { maxLength: 5 });
    const cuts = fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 1, maxLength: 5 });
    await fc.assert(
      fc.asyncProperty(rows, fc.array(texts, { maxLength: 5 }), cuts, async (sheet, shared, lengths) => {
        const cells = (row: readonly string[], at: number): string =>
          row
            .map((rest, column) => `<c r="${'ABCD'[column] ?? ''}${at + 1}" ${rest}`.replace(/" (?=[/>])/, '"'))
            .join('');
        const parts = {
          sheet: `<worksheet><sheetData>${sheet.map(([row, also], at) => `<row r="${at + 1}"${also}>${cells(row, at)}</row>`).join('')}</sheetData></worksheet>`,
          shared: `<sst>${shared.map((value) => `<si><t>${value}</t></si>`).join('')}</sst>`,
        };
        expect(await sheetIn(parts, lengths)).toEqual(await sheetIn(parts, [100_000]));
      }),
      runs(300),
    );
  });

  test('every line with something in it is in a row or in a rejected one, and rows come in order', () => {
    const mess = fc.array(pieces, { maxLength: 60 }).map((parts) => parts.join(''));
    fc.assert(
      fc.property(mess, fc.integer({ min: 1, max: 3 }), (text, width) => {
        const events = scanned(text, { delimiter: ',', quote: '"', width }, [1_000], 1_000);
        const rows = events.map((event) => event.value.row);
        expect(rows).toEqual([...new Set(rows)].toSorted((a, b) => a - b));
        const firstFilled = text.split(/\r\n|\r|\n/).findIndex((line) => line.replace(/[,"\s]/g, '') !== '');
        if (firstFilled !== -1) expect(rows.length).toBeGreaterThan(0);
      }),
      runs(300),
    );
  });
});

describe('Text made to keep a reader busy ends soon', () => {
  // What ends the reading is shown with a small cap; the thorough run waits for the true one.
  const cap = THOROUGH ? readingLimits.vainCharacters : 4 * 1_024 ** 2;
  const length = THOROUGH ? 1_000_000 : 250_000;

  /** How a hostile text ends: given up, or read to its end. */
  function endOf(line: string, width: number): 'given up' | 'read' {
    try {
      const text = line.repeat(Math.floor(length / line.length));
      expect(scanned(text, { delimiter: ',', quote: '"', width }, [65_536], 1_000, cap).length).toBeGreaterThan(0);
      return 'read';
    } catch (error) {
      expect(error).toMatchObject({ code: 'quoting-broken' });
      return 'given up';
    }
  }

  // How each ends under the small cap, and in four times the length under the true one.
  test.each([
    ['lines that each begin an endless record', 'a","""\n', 20, 'given up', 'read'],
    ['the same under a header of 16,384 columns', 'a","""\n', 16_384, 'given up', 'given up'],
    ['blank cells that never end', ' ","\n', 20, 'given up', 'read'],
    ['nothing but quotes', '"', 2, 'read', 'read'],
    ['a quote a line', '"\n', 2, 'read', 'read'],
    ['doubled quotes a line', '""""\n', 2, 'read', 'read'],
    ['an open quote a line', 'a,"b\n', 2, 'read', 'read'],
  ] as const)('%s', (_, line, width, underSmallCap, underTrueCap) => {
    expect(endOf(line, width)).toBe(THOROUGH ? underTrueCap : underSmallCap);
  });
});
