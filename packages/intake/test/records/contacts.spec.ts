import { describe, expect, test } from '@jest/globals';
import type { RecordContact } from '../../src/records/intake-event.ts';
import { contactsIn } from '../../src/values/written-contacts.ts';
import { readLanguage } from '../../src/values/read-language.ts';
import { findIn, type Found } from './find-in.ts';
import { writtenFile } from './written-file.ts';

function read(header: readonly string[], ...rows: (readonly string[])[]): Promise<Found> {
  return findIn(
    writtenFile(
      ['Supplier', 'Country', ...header],
      rows.map((cells, at) => [`Mill ${['Alder', 'Birch', 'Cedar', 'Dogwood'][at] ?? 'Elm'}`, 'India', ...cells]),
    ),
  );
}

const contactsOf = ({ suppliers }: Found): (readonly RecordContact[])[] => suppliers.map(({ contacts }) => contacts);
const emailsOf = (found: Found): string[][] => contactsOf(found).map((each) => each.map(({ email }) => email));

describe('Contacts of a supplier file', () => {
  test('are read from the columns that name them, and become no fact', async () => {
    const found = await read(
      ['Contact person', 'E-mail', 'Correspondence language'],
      ['Li Wei', 'Li@Alder.example', '中文'],
      ['Ana Ruiz', 'ana@birch.example', 'español'],
      ['', 'office@cedar.example', ''],
    );
    expect(contactsOf(found)).toEqual([
      [{ email: 'li@alder.example', name: 'Li Wei', language: 'zh' }],
      [{ email: 'ana@birch.example', name: 'Ana Ruiz', language: 'es' }],
      [{ email: 'office@cedar.example', name: null, language: null }],
    ]);
    const others = found.suppliers.map((record) => ({ ...record, contacts: [] }));
    expect(JSON.stringify([others, found.problems])).not.toMatch(/@|Li Wei|Ana Ruiz/);
  });

  test.each([
    ['de', ['Ansprechpartner', 'E-Mail-Adresse', 'Sprache']],
    ['fr', ['Interlocuteur', 'Courriel', 'Langue']],
    ['es', ['Persona de contacto', 'Correo electrónico', 'Idioma']],
    ['zh', ['联系人', '电子邮箱', '语言']],
    ['vi', ['Người liên hệ', 'Thư điện tử', 'Ngôn ngữ']],
    ['th', ['ผู้ติดต่อ', 'อีเมล', 'ภาษา']],
    ['ar', ['جهة الاتصال', 'البريد الإلكتروني', 'اللغة']],
    ['id', ['Narahubung', 'Surel', 'Bahasa']],
    ['tr', ['Yetkili kişi', 'E-posta', 'Dil']],
    ['pt', ['Pessoa de contato', 'E-mail do fornecedor', 'Idioma']],
  ])('are found by headings in %s', async (_, header) => {
    const found = await read(
      header,
      ['Li Wei', 'li@alder.example', 'English'],
      ['Ana', 'ana@birch.example', 'Spanish'],
    );
    expect(contactsOf(found)[1]).toEqual([{ email: 'ana@birch.example', name: 'Ana', language: 'es' }]);
  });

  test('are found by their values under any heading, or none', async () => {
    const addresses = [['li@alder.example'], ['ana@birch.example'], ['noor@cedar.example']];
    for (const heading of ['Column 7', '', 'Reachable at', 'Website'])
      expect(emailsOf(await read([heading], ...addresses))).toEqual(addresses);
  });

  test('of somebody else are asked about, not read', async () => {
    const cases = [
      ['Category manager', ['a@shop.example', 'b@shop.example', 'c@shop.example']],
      ['Recruitment agency e-mail', ['a@hire.example', 'b@jobs.example', 'c@work.example']],
      ['Responsible', ['a@shop.example', 'b@shop.example', 'a@shop.example']],
    ] as const;
    for (const [heading, emails] of cases) {
      const found = await read([heading], ...emails.map((email) => [email]));
      const suggestion = found.profile.mapping.suggestions.find(({ header }) => header === heading);
      expect([heading, suggestion?.field, suggestion?.asked, suggestion?.proposal]).toEqual([
        ...[heading, null, true, 'contactEmail'],
      ]);
      expect(emailsOf(found).flat()).toEqual([]);
    }
  });

  test('with free mail addresses are no house of one company', async () => {
    const emails = [['li.alder@gmail.com'], ['ana.birch@gmail.com'], ['noor.cedar@gmail.com']];
    expect(emailsOf(await read(['Reachable at'], ...emails))).toEqual(emails);
  });

  test('that are telephone numbers or pages are not read, and nobody is asked', async () => {
    const found = await read(
      ['Contact', 'Website'],
      ['+91 44 555 0101', 'www.alder.example'],
      ['044 5550102', 'https://birch.example'],
    );
    const unread = found.profile.mapping.suggestions.filter(({ field }) => field === null);
    expect(unread.map(({ asked }) => asked)).toEqual([false, false]);
  });

  test('without any column of addresses are not read', async () => {
    const found = await read(['Contact person'], ['Li Wei'], ['Ana Ruiz']);
    const [suggestion] = found.profile.mapping.suggestions.slice(2);
    expect(suggestion).toMatchObject({ field: null, asked: false, why: { code: 'mapping.contact-without-address' } });
  });

  test('of several rows and columns come together, each address once', async () => {
    const file = writtenFile(
      ['Supplier', 'Country', 'Contact', 'Email 1', 'Email 2'],
      [
        ['Mill', 'India', 'Li Wei', 'wei.li@mill.example', 'li@mill.example'],
        ['Mill', 'India', 'Ana Ruiz', 'ana@mill.example', ''],
        ['Mill', 'India', '', 'LI@mill.example', ''],
      ],
    );
    expect(contactsOf(await findIn(file))).toEqual([
      [
        { email: 'wei.li@mill.example', name: 'Li Wei', language: null },
        { email: 'li@mill.example', name: 'Li Wei', language: null },
        { email: 'ana@mill.example', name: 'Ana Ruiz', language: null },
      ],
    ]);
  });

  test('that cannot be read are told by place, never by what they say, and the row comes in', async () => {
    const found = await read(
      ['Contact', 'E-mail', 'Contact language'],
      ['Li Wei', 'li at alder.example', 'Spanish'],
      ['Ana', 'ana@birch.example; nobody@', 'Klingonese'],
      ['Noor', 'noor@cedar.example', 'German'],
    );
    expect(found.suppliers).toHaveLength(3);
    expect(emailsOf(found)).toEqual([[], ['ana@birch.example'], ['noor@cedar.example']]);
    expect(found.problems.map(({ row, column, code, value }) => [row, column, code, value])).toEqual([
      [2, 'E-mail', 'not-an-email', null],
      [3, 'Contact language', 'language-unknown', null],
      [3, 'E-mail', 'not-an-email', null],
      [4, 'Contact language', 'language-not-offered', null],
    ]);
    expect(JSON.stringify(found.problems)).not.toMatch(/nobody|alder|Klingon/);
  });

  test('that are not there are no problem', async () => {
    const found = await read(['E-mail'], ['n/a'], ['-'], ['unknown'], ['li@dogwood.example']);
    expect(found.problems).toEqual([]);
    expect(emailsOf(found)).toEqual([[], [], [], ['li@dogwood.example']]);
  });

  test('are at most twenty of a supplier', async () => {
    const many = Array.from({ length: 30 }, (_, at) => `p${String(at)}@mill.example`).join('; ');
    const found = await read(['E-mail'], [many]);
    expect(emailsOf(found)[0]).toHaveLength(20);
    expect(found.problems.map(({ code }) => code)).toEqual(['too-many-contacts']);
  });
});

describe('A cell with contacts', () => {
  test.each([
    ['Li Wei <li@mill.example>', [['li@mill.example', 'Li Wei']]],
    [
      '"Wei, Li" <li@mill.example>; Ana <ana@mill.example>',
      [
        ['li@mill.example', 'Wei, Li'],
        ['ana@mill.example', 'Ana'],
      ],
    ],
    [
      'li@mill.example, ana@mill.example',
      [
        ['li@mill.example', null],
        ['ana@mill.example', null],
      ],
    ],
    [
      'li@mill.example ana@mill.example',
      [
        ['li@mill.example', null],
        ['ana@mill.example', null],
      ],
    ],
    ['mailto:Li@Mill.example', [['li@mill.example', null]]],
    [
      'li@mill.example / ana@mill.example',
      [
        ['li@mill.example', null],
        ['ana@mill.example', null],
      ],
    ],
    ['Li Wei (Sales) li@mill.example', [['li@mill.example', null]]],
    ['li＠mill.example', [['li@mill.example', null]]],
  ])('%s', (text, expected) => {
    const { contacts, unread } = contactsIn(text);
    expect(contacts.map(({ email, name }) => [email, name])).toEqual(expected);
    expect(unread).toBe(false);
  });
});

describe('The language of a contact', () => {
  test.each([
    ['Spanish', 'es'],
    ['español', 'es'],
    ['Castellano', 'es'],
    ['es-MX', 'es'],
    ['es_419', 'es'],
    ['spa', 'es'],
    ['西班牙语', 'es'],
    ['西班牙文', 'es'],
    ['ภาษาสเปน', 'es'],
    ['tiếng Tây Ban Nha', 'es'],
    ['bahasa Sepanyol', 'es'],
    ['স্প্যানিশ', 'es'],
    ['إسبانية', 'es'],
    ['الإسبانية', 'es'],
    ['Chinese (Simplified)', 'zh'],
    ['zh-Hans', 'zh'],
    ['简体中文', 'zh'],
    ['Mandarin', 'zh'],
    ['Bahasa Melayu', 'ms'],
    ['বাংলা', 'bn'],
    ['Bangla', 'bn'],
    ['العربية', 'ar'],
    ['عربي', 'ar'],
    ['ENGLISH', 'en'],
    ['English / Thai', 'en'],
    ['German, Spanish', 'es'],
    ['ไทย', 'th'],
    ['Tiếng Việt', 'vi'],
  ])('%s is %s', (text, language) => {
    expect(readLanguage(text)).toEqual({ state: 'known', value: language });
  });

  test.each([
    ['Deutsch', 'language-not-offered'],
    ['Bahasa Indonesia', 'language-not-offered'],
    ['pt-BR', 'language-not-offered'],
    ['Mexico', 'language-unknown'],
    ['li@mill.example', 'language-unknown'],
  ])('%s is told: %s', (text, code) => {
    expect(readLanguage(text)).toMatchObject({ state: 'unreadable', code });
  });
});
