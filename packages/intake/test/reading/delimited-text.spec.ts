import { describe, expect, test } from '@jest/globals';
import { eventsOf, failureOf, opened, tableOf } from './sources.ts';

describe('The cells of a CSV come out as they were written', () => {
  const cases: readonly (readonly [title: string, text: string, rows: readonly (readonly string[])[]])[] = [
    ['a comma within quotes', 'name,city\n"Weaver, Sons & Co",Porto\n', [['Weaver, Sons & Co', 'Porto']]],
    [
      'empty quoted cells',
      'a,b,c\n1,"",""\n2,3,4\n',
      [
        ['1', '', ''],
        ['2', '3', '4'],
      ],
    ],
    [
      'empty quoted cells with CRLF',
      'a,b,c\r\n1,"",""\r\n2,3,4\r\n',
      [
        ['1', '', ''],
        ['2', '3', '4'],
      ],
    ],
    [
      'doubled quotes',
      'a,b\n1,"ha ""ha"" ha"\n3,4\n',
      [
        ['1', 'ha "ha" ha'],
        ['3', '4'],
      ],
    ],
    [
      'JSON in a cell',
      'key,val\n1,"{""type"": ""Point"", ""at"": [102.0, 0.5]}"\n',
      [['1', '{"type": "Point", "at": [102.0, 0.5]}']],
    ],
    ['coordinates in one cell', 'name,at\nMill,"2.41, 103.22"\n', [['Mill', '2.41, 103.22']]],
    [
      'line ends within quotes',
      'a,b\n1,"Road 1\nBlock 2"\n3,4\n',
      [
        ['1', 'Road 1\nBlock 2'],
        ['3', '4'],
      ],
    ],
    ['CRLF within quotes', 'a,b\r\n1,"Road 1\r\nBlock 2"\r\n', [['1', 'Road 1\r\nBlock 2']]],
    [
      'quotes and line ends together',
      'a,b\n1,"ha\n""ha""\nha"\n3,4\n',
      [
        ['1', 'ha\n"ha"\nha'],
        ['3', '4'],
      ],
    ],
    ['plain cells', 'a,b,c\n1,2,3\n', [['1', '2', '3']]],
    ['plain cells with CRLF', 'a,b,c\r\n1,2,3\r\n', [['1', '2', '3']]],
    ['many scripts', 'a,b\nśćž,供应商 ষষ\n', [['śćž', '供应商 ষষ']]],
    ['a quote within an unquoted cell', 'pipe,use\n5" pipe,water\n', [['5" pipe', 'water']]],
    ['no line end after the last row', 'a,b\n1,2', [['1', '2']]],
    [
      'CR alone as line end',
      'a,b\r1,2\r3,4',
      [
        ['1', '2'],
        ['3', '4'],
      ],
    ],
    [
      'line ends of all kinds in one file',
      'a,b\n1,2\r\n3,4\r5,6',
      [
        ['1', '2'],
        ['3', '4'],
        ['5', '6'],
      ],
    ],
    [
      'a line that ends a COPY in PostgreSQL',
      'a,b\n\\.,x\n1,2\n',
      [
        ['\\.', 'x'],
        ['1', '2'],
      ],
    ],
    ['headings that are names of JavaScript', '__proto__,constructor,__proto__,\n1,2,3,4\n', [['1', '2', '3', '4']]],
    [
      'blank lines and lines of delimiters between rows',
      'a,b\n\n1,2\n,\n  \n3,4\n\n',
      [
        ['1', '2'],
        ['3', '4'],
      ],
    ],
    ['tabs', 'a\tb\n1\t2,5\n', [['1', '2,5']]],
    [
      'semicolons beside decimal commas',
      'a;b\n1,5;2,5\n3,5;4\n',
      [
        ['1,5', '2,5'],
        ['3,5', '4'],
      ],
    ],
    ['vertical bars', 'a|b|c\n1|2|3\n', [['1', '2', '3']]],
    [
      'single quotes around cells',
      "a,b\n'x, y','z'\n'u','v'\n",
      [
        ['x, y', 'z'],
        ['u', 'v'],
      ],
    ],
    ['spaces after a closing quote', 'a,b\n"x" ,"y" \n', [['x', 'y']]],
    ['one column', 'supplier\nAcme\n"Weaver, Sons"\n', [['Acme'], ['Weaver, Sons']]],
  ];
  test.each(cases)('%s', async (_, text, rows) => {
    expect(await tableOf(text)).toEqual(rows);
  });

  test('the delimiter that Excel writes in its first line is taken', async () => {
    const source = await opened('sep=;\na;b\n1,5;2\n');
    expect(source.facts).toMatchObject({ delimiter: ';', headerRow: 2, header: ['a', 'b'] });
    expect(source.facts.delimiterWhy).toEqual({ code: 'delimiter-said-by-file', parameters: { delimiter: ';' } });
  });

  test('delimiter, header row and encoding are as the caller sets them', async () => {
    const text = Buffer.from('x\nname;town, city\nM\xfcller;K\xf6ln, DE\n', 'latin1');
    const options = { delimiter: ';', headerRow: 2, encoding: 'latin1' };
    expect((await opened(text, options)).facts).toMatchObject({
      encoding: 'windows-1252',
      header: ['name', 'town, city'],
    });
    expect(await tableOf(text, options)).toEqual([['Müller', 'Köln, DE']]);
  });
});

describe('Rows that cannot be read are rejected, and only those', () => {
  test('a short row is padded and says so; blank surplus is taken off', async () => {
    expect(await eventsOf('a,b,c\n1,2\n3,4,5,,\n')).toEqual([
      { row: 2, cells: ['1', '2', ''], padded: true },
      { row: 3, cells: ['3', '4', '5'] },
    ]);
  });

  test('a long row is rejected with its line', async () => {
    expect(await eventsOf('a,b\n1,2\nWeaver, Sons,Porto\n3,4\n')).toEqual([
      { row: 2, cells: ['1', '2'] },
      {
        row: 3,
        code: 'row-too-long',
        parameters: { cells: 3, columns: 2 },
        cells: ['Weaver', ' Sons', 'Porto'],
        raw: 'Weaver, Sons,Porto',
      },
      { row: 4, cells: ['3', '4'] },
    ]);
  });

  test('after a quote that is never closed reading resumes at the next line with the right number of cells', async () => {
    const text = 'id,name,city\n1,"Acme,Porto\n2,Beta\n3,Gamma,Lyon\n4,Delta,Pune\n';
    expect(await eventsOf(text)).toEqual([
      { row: 2, code: 'broken-quoting', parameters: { through: 3 }, raw: '1,"Acme,Porto\n2,Beta' },
      { row: 4, cells: ['3', 'Gamma', 'Lyon'] },
      { row: 5, cells: ['4', 'Delta', 'Pune'] },
    ]);
  });

  test('a quote that another row closes by chance does not swallow that row', async () => {
    const text = 'id,name,city\n1,"Acme,Porto\n2,"Beta",Lyon\n3,Gamma,Pune\n';
    expect(await tableOf(text)).toEqual(['broken-quoting', ['2', 'Beta', 'Lyon'], ['3', 'Gamma', 'Pune']]);
    const lastCell = 'id,name,city\n1,Acme,"Porto\n2,Beta,"\n3,Gamma,Pune\n';
    expect(await tableOf(lastCell)).toEqual([
      ['1', 'Acme', 'Porto\n2,Beta,'],
      ['3', 'Gamma', 'Pune'],
    ]);
    const swallowed = 'id,name,city\n1,"Acme,Porto\n2,Beta,"\n3,Gamma,Pune\n';
    expect(await tableOf(swallowed)).toEqual(['broken-quoting', ['3', 'Gamma', 'Pune']]);
  });

  test('text after a closing quote is broken quoting', async () => {
    expect(await tableOf('a,b\n"x"y,1\n2,3\n')).toEqual(['broken-quoting', ['2', '3']]);
  });

  test('a lone quote at the end of the file rejects its row alone', async () => {
    expect(await tableOf('a,b\n1,2\n3,"')).toEqual([['1', '2'], 'broken-quoting']);
  });

  test('a NUL rejects its row alone', async () => {
    expect(await tableOf('a,b\n1,\0\n2,3\n')).toEqual(['nul-character', ['2', '3']]);
  });

  test('a cell of 32,767 characters is kept, one more is rejected', async () => {
    const cell = 'x'.repeat(32_767);
    expect(await tableOf(`a,b\n1,${cell}\n2,${cell}x\n3,"${cell}x"\n4,5\n`)).toEqual([
      ['1', cell],
      'cell-too-long',
      'cell-too-long',
      ['4', '5'],
    ]);
  });

  test('a cell of ten megabytes, quoted or not, is one rejected row', async () => {
    const large = 'x,y\n'.repeat(2_500_000);
    expect(await tableOf(`a,b\n1,"${large}"\n2,3\n`)).toEqual(['cell-too-long', ['2', '3']]);
    expect(await tableOf(`a,b\n1,${'x'.repeat(10_000_000)}\n2,3\n`)).toEqual(['cell-too-long', ['2', '3']]);
  });

  test('a row of twenty million characters is rejected without being held', async () => {
    expect(await tableOf(`a,b\n1,${'x'.repeat(20_000_000)}\n2,3\n`)).toEqual(['record-too-long', ['2', '3']]);
  });

  test('a quote that stays open for twenty million characters costs its row alone', async () => {
    const count = 500_000;
    const rows = `1,${'y'.repeat(37)}\n`.repeat(count);
    let read = 0;
    let broken = 0;
    for await (const batch of (await opened(`a,b\n"x,y\n${rows}`)).rows()) {
      for (const event of batch)
        if (event.kind === 'row') read += 1;
        else broken += 1;
    }
    expect([read, broken]).toEqual([count, 1]);
  });

  test('an undecodable byte in a UTF-8 file is kept as a mark and said', async () => {
    const text = Buffer.concat([Buffer.from('a,b\nMünchen,Köln\nZürich,Graz '), Buffer.from([0xff, 0x0a])]);
    expect((await opened(text)).facts.encodingWhy).toEqual({
      code: 'encoding-mostly-utf-8',
      parameters: { broken: 1 },
    });
    expect(await eventsOf(text)).toEqual([
      { row: 2, cells: ['München', 'Köln'] },
      { row: 3, cells: ['Zürich', 'Graz \uFFFD'], undecoded: true },
    ]);
  });

  test('a surrogate without its other half is kept as a mark and said', async () => {
    const text = Buffer.from('\uFEFFa,b\n1,x\ud800y\n', 'utf16le');
    expect(await eventsOf(text)).toEqual([{ row: 2, cells: ['1', 'x\uFFFDy'], undecoded: true }]);
  });
});

describe('The header is found', () => {
  test('in the first row', async () => {
    expect((await opened('name,country\nAcme,IN\n')).facts).toMatchObject({
      headerRow: 1,
      headerWhy: { code: 'header-first-row', parameters: { row: 1 } },
      header: ['name', 'country'],
    });
  });

  test('below title lines, blank ones among them, and row numbers count lines', async () => {
    const text = 'Supplier list,,\nDate:,2025-01-31,\n\n"Name ","Country\nof site",Workers\nAcme,IN,5\n\nBeta,VN,7\n';
    expect((await opened(text)).facts).toMatchObject({
      headerRow: 4,
      headerWhy: { code: 'header-below-titles', parameters: { row: 4, titles: 2 } },
      header: ['Name', 'Country\nof site', 'Workers'],
    });
    expect(await eventsOf(text)).toEqual([
      { row: 6, cells: ['Acme', 'IN', '5'] },
      { row: 8, cells: ['Beta', 'VN', '7'] },
    ]);
  });

  test('a file with nothing but a header has no rows', async () => {
    expect(await tableOf('name,country\n')).toEqual([]);
  });
});

describe('A file that cannot be read ends in one code', () => {
  test.each([
    ['an empty file', '', 'empty-file'],
    ['blank lines alone', '\n \n\n', 'no-header'],
    ['a header of 100,000 columns', `${'x,'.repeat(99_999)}x\n1,2\n`, 'too-many-columns'],
    ['a PDF', '%PDF-1.7\n...', 'format-not-read'],
    ['a web page named .xls', '<html><table><tr><td>1', 'format-not-read'],
    ['JSON', '[{"name": "Acme"}]', 'format-not-read'],
    ['a program', Buffer.from(Array.from({ length: 5_000 }, (_, i) => (i * 7) % 31)), 'not-text'],
  ])('%s', async (_, text, code) => {
    expect((await failureOf(text))?.code).toBe(code);
  });

  test('settings that cannot be are refused', async () => {
    expect(await failureOf('a,b\n1,2', { encoding: 'klingon' })).toEqual({
      code: 'unknown-encoding',
      parameters: { encoding: 'klingon' },
    });
    expect((await failureOf('a,b\n1,2', { delimiter: ',,' }))?.code).toBe('bad-delimiter');
    expect((await failureOf('a,b\n1,2', { headerRow: 9 }))?.code).toBe('header-row-not-found');
  });
});
