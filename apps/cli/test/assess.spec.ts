import { describe, expect, test } from '@jest/globals';
import { SUPPLIER_DOSSIER } from '@plumbline/facts';
import { aDossier, assessed, DAY, held, keys, known, lines, problems, rejected, said, suppliers } from './dossiers.ts';
import type { Assessed } from './dossiers.ts';
import { file, testFolder } from './files.ts';
import { plumbline } from './run-plumbline.ts';

const folder = testFolder();

describe('assessing dossiers', () => {
  test('the dossiers of these tests are what the published schema takes', () => {
    expect(SUPPLIER_DOSSIER.safeParse(aDossier('a', held)).error).toBeUndefined();
  });

  test('one dossier gives its whole result, with the day, the methodology and the editions behind it', async () => {
    const result = await assessed(JSON.stringify(aDossier('a', held), null, 2));
    expect([result.code, result.stderr]).toEqual([0, '']);
    const [head, supplier, end] = result.printed;
    expect(head).toMatchObject({ kind: 'head', schema: 'plumbline-assess/1', asOf: DAY, methodology: 'FLRM-1.1' });
    expect(supplier).toMatchObject({ key: 'a', name: 'Supplier a', asOf: DAY, methodology: 'FLRM-1.1', line: 1 });
    expect(suppliers(result)[0]?.flags.map(({ ruleId }) => ruleId)).toContain('DOC-RETENTION');
    expect(suppliers(result)[0]?.units).toHaveLength(1);
    expect(end).toEqual({ kind: 'end', assessed: 1, rejected: 0 });
  });

  test('one a line, an array and one after the other give the same results, in the order of the text', async () => {
    const dossiers = [aDossier('a', held), aDossier('b'), aDossier('c')];
    const bare = (result: Assessed) => suppliers(result).map((each) => ({ ...each, line: 0 }));
    const [first, ...others] = [
      await assessed(lines(...dossiers)),
      await assessed(JSON.stringify(dossiers)),
      await assessed(JSON.stringify(dossiers, null, 2)),
      await assessed(dossiers.map((each) => JSON.stringify(each, null, 1)).join('\r\n')),
      await assessed(`\ufeff${lines(...dossiers).replaceAll('\n', '\r\n\r\n')}`),
    ];
    expect(keys(first)).toEqual(['a', 'b', 'c']);
    for (const other of others) expect(bare(other)).toEqual(bare(first));
  });

  test('a file is read like what is piped in, whatever it is called', async () => {
    const path = file(folder, 'dossiers.csv', lines(aDossier('a'), aDossier('b')));
    const { code, stdout } = await plumbline(['assess', path, '--as-of', DAY]);
    expect(code).toBe(0);
    expect(stdout.split('\n')).toHaveLength(5);
  });

  test('responses and controls count', async () => {
    const control = { topic: 'RECRUIT', weight: 3, degree: 100, verification: 100, expired: false, evidenceDate: DAY };
    const [without, with_] = suppliers(
      await assessed(lines(aDossier('a', held), aDossier('a', held, { controls: [control], response: 'disclosed' }))),
    );
    expect([without?.scores.E, with_?.scores.E]).toEqual(['0.00', '100.00']);
    expect(without?.lane).not.toBe(with_?.lane);
  });

  test('what is sealed moves no byte of the result', async () => {
    const whole = aDossier('a', held);
    const [site] = whole.sites;
    const told = { ...held['documents.holder'], protection: 'sealed', source: { ...said.source, kind: 'worker' } };
    const withSealed = { ...whole, sites: [{ ...site, sealed: { 'documents.holder': told } }] };
    const [open, both] = suppliers(await assessed(lines(whole, withSealed)));
    expect({ ...both, number: 0, line: 0 }).toEqual({ ...open, number: 0, line: 0 });
    const onlySealed = { ...whole, sites: [{ ...site, protection: 'sealed' }] };
    expect(problems(await assessed(lines(onlySealed)))).toEqual([[1, 1, '$.sites', 'no-site']]);
  });

  test('another language changes the texts and nothing else', async () => {
    const text = lines(aDossier('a', held), aDossier('b', known('workforce.total', 'many')));
    const [en, es, de] = await Promise.all(['en', 'es', 'de'].map((locale) => assessed(text, '--locale', locale)));
    const bare = (result?: Assessed): unknown =>
      JSON.parse(JSON.stringify(result?.printed), (key, value: unknown) => (key === 'text' ? '' : value));
    expect(bare(es)).toEqual(bare(en));
    expect(bare(de)).toEqual(bare(en));
    expect([en?.stderr, es?.stderr, de?.stderr].map((told) => told?.split(' ')[0])).toEqual([
      'Dossier',
      'Expediente',
      'Dossier',
    ]);
  });
});

describe('what is no dossier', () => {
  test('one in the middle is named with its number, line, place, reason and remedy, and the others are assessed', async () => {
    const bad = aDossier('b', known('workforce.total', '7'));
    const result = await assessed(lines(aDossier('a'), bad, aDossier('c')));
    expect(result.code).toBe(2);
    expect(keys(result)).toEqual(['a', 'c']);
    expect(rejected(result)).toMatchObject([{ number: 2, line: 2, lastLine: null, key: 'b', more: 0 }]);
    expect(result.printed.at(-1)).toEqual({ kind: 'end', assessed: 2, rejected: 1 });
    expect(result.stderr).toBe(
      'Dossier 2, line 2, $.sites[0].observations["workforce.total"].value: It should be a number. ' +
        'Write it so; docs/reference/facts.schema.json has the form.\n' +
        '2 dossiers were assessed, 1 was not. Every one stands in the output with the reason.\n',
    );
  });

  test.each([
    ['an unknown fact', aDossier('b', known('workforce.moon', 1)), '$.sites[0].observations', 'unknown-fact'],
    ['an unknown part', aDossier('b', {}, { colour: 1 }), '$', 'unknown-key'],
    ['a name that is a trap', JSON.parse('{"__proto__":{"key":"b"}}'), '$.key', 'missing'],
    ['no key', { ...aDossier('b'), key: undefined }, '$.key', 'missing'],
    ['a response that does not exist', aDossier('b', {}, { response: 'sorry' }), '$.response', 'choice'],
    ['no site', aDossier('b', {}, { sites: [] }), '$.sites', 'no-site'],
    ['a number', 42, '$', 'type'],
    ['null', null, '$', 'type'],
  ])('%s is refused', async (_, bad, path, code) => {
    const result = await assessed(lines(aDossier('a'), bad, aDossier('c')));
    expect(keys(result)).toEqual(['a', 'c']);
    expect(problems(result)).toEqual([[2, 2, path, code]]);
    const [problem] = rejected(result)[0]?.problems ?? [];
    for (const { text } of [problem?.reason, problem?.remedy].flatMap((each) => each ?? []))
      expect(text).toMatch(/^[A-Z].*\.$/);
  });

  test('a day that never was, a share above everybody and a state without its value say what is wrong', async () => {
    const wrong = (over: object) => ({
      'workforce.migrantShare': { fact: 'workforce.migrantShare', state: 'known', value: '0.5', ...said, ...over },
    });
    const result = await assessed(
      lines(
        ...[{ evidenceDate: '2026-02-30' }, { value: '2' }, { state: 'declined' }].map((over) =>
          aDossier('a', wrong(over)),
        ),
      ),
    );
    expect(problems(result).map(([, , , code]) => code)).toEqual(['day', 'form', 'type']);
  });

  test.each([
    ['a number beyond all others', '1e400', 'type'],
    ['a number beyond exact counting', '90071992547409930', 'range'],
    ['a negative count', '-1', 'range'],
  ])('%s is refused', async (_, number, code) => {
    const text = lines(aDossier('a', known('workforce.total', 7))).replace('"value":7', `"value":${number}`);
    expect(problems(await assessed(text)).map(([, , , found]) => found)).toEqual([code]);
  });

  test('numbers at their ends are assessed: the largest count, amounts and weights, a share of fifty decimals', async () => {
    const most = Number.MAX_SAFE_INTEGER;
    const control = { topic: 'RECRUIT', weight: most, degree: 50, verification: 30, expired: true, evidenceDate: DAY };
    const facts = {
      ...known('workforce.total', most),
      ...known('workforce.migrantShare', `0.${'3'.repeat(50)}`),
      ...known('recruitment.workerCost', { minor: most, currency: 'QAR' }),
      ...known('pay.netMonthly', { minor: 1, currency: 'QAR' }),
      ...known('hours.weekly', '999999999999999'),
    };
    const result = await assessed(lines(aDossier('a', facts, { controls: [control, control] })));
    expect([result.code, result.stderr]).toEqual([0, '']);
  });

  test('many problems of one dossier are counted, and the first are told', async () => {
    const controls = Array.from({ length: 30 }, () => ({}));
    const [first] = rejected(await assessed(lines(aDossier('a', {}, { controls }))));
    expect(first?.problems).toHaveLength(20);
    expect(first?.more).toBeGreaterThan(100);
  });
});
