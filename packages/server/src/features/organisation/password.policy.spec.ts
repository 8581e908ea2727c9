import { beforeAll, describe, expect, test } from '@jest/globals';
import { DEMO_PASSWORD, DEMO_ORGANISATIONS } from '../../seed/demo-organisations.ts';
import { commonPasswords } from './common-passwords.ts';
import { passwordProblem, type PasswordOwner } from './password.policy.ts';

let common: ReadonlySet<string>;

beforeAll(async () => {
  common = await commonPasswords();
});

const ana: PasswordOwner = {
  email: 'a.quintero@northfield.example',
  name: 'Ana María Quintero',
  organisations: ['Northfield Retail'],
  isDemo: false,
};

const problem = (password: string, owner: Partial<PasswordOwner> = {}) =>
  passwordProblem(password.normalize('NFKC'), { ...ana, ...owner }, common);

describe('A new password', () => {
  test.each([
    'four words in a row',
    'correct horse battery staple',
    'the property tariff was great',
    'k3J!v9qLw2Zt',
    'зелёный чайник на окне',
    'ein Kamel im Regen',
    '窗台上的绿色茶壶和雨中的骆驼',
    'Ana met a camel in the rain',
    'my 2 dogs eat 3 plums at 7',
  ])('is accepted: %s', (password) => {
    expect(problem(password)).toBeNull();
  });

  test('has at least 12 characters and at most 200, counted as people count them', () => {
    expect(problem('vq8!kdRw2zM')).toBe('PASSWORD_TOO_SHORT');
    expect(problem('vq8!kdRw2zMp')).toBeNull();
    expect(problem('🐪🌧️🍵🪟'.repeat(1))).toBe('PASSWORD_TOO_SHORT');
    const long = Array.from({ length: 200 }, (_, at) => String.fromCodePoint(0x4e00 + at * 7)).join('');
    expect(problem(long)).toBeNull();
    expect(problem(`${long}x`)).toBe('PASSWORD_TOO_LONG');
  });

  test.each([
    ...['aaaaaaaaaaaa', 'ababababababab', 'abcabcabcabc', 'xyzzy1xyzzy1xyzzy1', '            ', '!!!!!!!!!!!!!'],
    ...[
      '123456789012',
      '987654321098',
      'abcdefghijkl',
      'zyxwvutsrqpo',
      '1 2 3 4 5 6 7 8 9',
      '112233445566',
      'aaabbbcccddd',
    ],
    ...[
      'qwertyuiopas',
      'QWERTYUIOP123',
      '1qaz2wsx3edc',
      'asdfghjklqwer',
      'qwertzuiop123',
      '!@#$%^&*()_+',
      'ｑｗｅｒｔｙｕｉｏｐ１２',
    ],
  ])('does not repeat itself or run along anything: “%s”', (password) => {
    expect(problem(password)).toBe('PASSWORD_REPEATS');
  });

  test.each([
    ...['unbelievable', 'Administrator', 'passwordpassword', 'Password2026!', '!!Sunshine123', 'P@ssw0rd12345'],
    ...['professional', 'finalfantasy', 'LEAVEMEALONE'],
  ])('is none that is tried first, whatever stands around it: %s', (password) => {
    expect(problem(password)).toBe('PASSWORD_COMMON');
  });

  test('may have a common word in it, if enough stands around that', () => {
    expect(problem('sunshine over a grey harbour')).toBeNull();
    expect(problem('dragon7391846205')).toBeNull();
  });

  test.each([
    ...['Quintero2026!', 'ana.maria.quintero', 'Ana María Quintero', 'QUINTERO-1984-Ana', 'aquintero12345'],
    ...['NorthfieldRetail', 'northfield retail 2026', 'Northfield-summer', 'plumbline2026!', 'plumbline-demo'],
  ])('is not made of what is known of the person: %s', (password) => {
    expect(problem(password)).toBe('PASSWORD_OWN_WORDS');
  });

  test('is compared with the words of that person, whoever it is', () => {
    const li = { name: '欧阳小明', email: 'm.ouyang@harbour.example', organisations: ['海港食品有限公司'] };
    expect(problem('欧阳小明欧阳小明海港食品有限公司', li)).toBe('PASSWORD_OWN_WORDS');
    expect(problem('Quintero2026!', li)).toBeNull();
    expect(problem('m.Ouyang-2026', li)).toBe('PASSWORD_OWN_WORDS');
    expect(problem('four words in a row', { name: '', email: '', organisations: [] })).toBeNull();
  });

  test('of the demo is accepted in every demo organisation, and nowhere else', () => {
    for (const { name, people } of DEMO_ORGANISATIONS)
      for (const person of people) {
        const owner = { email: person.email, name: person.name, organisations: [name] };
        expect(problem(DEMO_PASSWORD, { ...owner, isDemo: true })).toBeNull();
        expect(problem(DEMO_PASSWORD, owner)).toBe('PASSWORD_OWN_WORDS');
      }
  });
});

test('The kept list has more than the ten thousand commonest', () => {
  expect(common.size).toBeGreaterThan(10_000);
});
