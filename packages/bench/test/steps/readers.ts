import { Readable } from 'node:stream';
import { FIELDS } from '@plumbline/facts';
import type { RowSource } from '@plumbline/intake';
import { writtenFile } from '../../../intake/test/records/written-file.ts';

type Work = (text: string) => unknown;

/** A function that reads text from outside: its location, and how to pass it a text. */
export interface Reader {
  /** `package/src/file#function`. */
  readonly name: string;
  readonly file: string;
  readonly exported: string;
  readonly reading: (read: (...given: never[]) => unknown) => Work;
}

type Reading = (read: (...given: unknown[]) => unknown, text: string) => unknown;

/** Reads the whole text as its first argument. */
const asText: Reading = (read, text) => read(text);
const asWords: Reading = (read, text) => read(text.split(' '));

async function drained(events: unknown): Promise<void> {
  // The results are ignored: producing them is the work.
  for await (const event of events as AsyncIterable<unknown>) void event;
}

const bytes = (text: string): Buffer => Buffer.from(text);

async function* once<T>(value: T): AsyncGenerator<T> {
  yield value;
}

const format = { decimal: 'unseen', scale: 'fraction', order: 'unseen' };
const record = (text: string): object => ({ row: 1, cells: [text] });
const place = (text: string): object => ({ address: text, subdivision: text, siteName: text, supplierName: text });

/** A file of two rows about one site, with the text in every other cell of all columns that are read. */
function rowsOf(text: string): RowSource {
  const cells = (more: string): string[] =>
    FIELDS.map(({ key }) => (key === 'supplierName' ? 'Kestrel' : key === 'siteId' ? '1' : `${text}${more}`));
  return writtenFile(
    FIELDS.map(({ title }) => title),
    [cells(''), cells(' b')],
  );
}

const listOf =
  (header: readonly string[]): Reading =>
  async (read, text) => {
    const problems = { add: () => undefined };
    const file = { name: 'uflpa.csv', header, rows: [header.map(() => text)] };
    await read(file, { country: () => null }, problems, text);
  };

const matching: Readonly<Record<string, Readonly<Record<string, Reading>>>> = {
  'names/normalise-name': { normaliseName: asText },
  'names/plain-name': { plainName: asText },
  'names/same-name': { sameName: (read, text) => read(text, text) },
  'names/split-name': { splitName: asText },
  'names/join-initials': { joinInitials: asWords },
  'names/short-form-words': { shortFormWords: asWords },
  'names/legal-form-index': {
    formAtEnd: (read, text) => read(text.split(' '), text.split(' '), 0, text.split(' ').length),
    formAtStart: (read, text) => read(text.split(' '), text.split(' '), 0, text.split(' ').length),
    formEndingRun: asText,
    formStartingRun: asText,
    isBracketedForm: asText,
  },
  'lists/goods-order': { isGoodsOrder: asText, fleetNames: asText },
  'lists/listed-names': { endsWithForm: asText, listedNames: asText },
  'lists/list-file': {
    headersOf: (read, text) => read({ header: [text] }),
    recordsOf: (read, text) => drained(read({ header: ['a'], rows: [[text]] })),
    divided: asText,
    countriesOf: (read, text) => read(text, { country: () => null }, { add: () => undefined }, 1),
  },
  'lists/list-index': { identifierForm: asText },
  'lists/read-official-lists': {
    readCbpOrders: listOf(['name', 'status', 'country', 'products']),
    readUflpaList: listOf(['name', 'country']),
    readUnList: listOf(['reference', 'kind', 'name', 'aliases', 'addresses']),
  },
  'lists/read-ofac-list': {
    readOfacList: async (read, text) => {
      const header = ['ent_num', 'sdn_name', 'sdn_type', 'remarks'];
      const file = { name: 'sdn.csv', header, rows: [['1', text, '-0-', text]] };
      const none = { ...file, rows: [] };
      await read({ names: file, aliases: none, addresses: none }, { country: () => null }, () => ({
        add: () => undefined,
      }));
    },
  },
  'lists/read-own-list': { readOwnList: listOf(['id', 'name', 'aliases', 'country', 'status', 'hs']) },
};

const intake: Readonly<Record<string, Readonly<Record<string, Reading>>>> = {
  'places/resolve-country': { resolveCountry: asText },
  'places/derived-country': {
    sourceNamed: asText,
    derivedCountry: (read, text) =>
      ['coordinates', 'subdivision', 'postcode', 'registrationNumber'].map((source) => read(source, () => text)),
  },
  'places/find-xinjiang': {
    xinjiangMention: (read, text) => [read(place(text), 'CN'), read(place(text), null)],
  },
  'reading/detect-container': { detectContainer: (read, text) => read(bytes(` ${text}`)) },
  'reading/detect-header': {
    detectHeader: (read, text) => read([record(text), { row: 2, cells: text.split(',') }], undefined),
  },
  'reading/title-day': { titleDay: (read, text) => read([record(text)]) },
  'reading/text/detect-delimiter': {
    detectDialect: (read, text) => read(text, true, undefined),
    sampleRecords: (read, text) => read(text, true, { delimiter: ',', quote: '"', skipThrough: 0 }),
  },
  'reading/text/detect-encoding': {
    detectEncoding: (read, text) => {
      const foreign = Buffer.from(text, 'latin1');
      return read({ head: foreign, ascii: false, utf8: false, validSequences: 0, invalidSequences: 1, foreign });
    },
  },
  'reading/text/encoding-plausibility': {
    encodingPlausibility: (read, text) => [read(text, 'gb18030'), read(text, 'windows-1252')],
  },
  'reading/text/letter-pairs': { foreignWordsOf: asText, pairsOf: asText },
  'reading/text/single-byte': {
    byLikelihood: (read, text) => read(['windows-1252', 'windows-1250', 'windows-1251'], Buffer.from(text, 'latin1')),
    comesInTwos: (read, text) => read(Buffer.from(text, 'latin1')),
    looksWestern: (read, text) => read(Buffer.from(text, 'latin1')),
  },
  'reading/text/byte-survey': { surveyBytes: (read, text) => read(once(Buffer.from(text, 'latin1'))) },
  'reading/text/decode-chunks': {
    decodeChunks: (read, text) => drained(read(once(bytes(text)), 'gb18030')),
    canonicalEncoding: (read, text) => read(`utf8${text}`),
  },
  'reading/workbook/text-collector': { unescapedText: asText },
  'reading/workbook/displayed-number': { numberFormatFrom: asText },
  'records/by-hand': {
    readByHand: (read, text) => {
      const values = new Map(['activity', 'inputs', 'workersTotal', 'address'].map((field) => [field, text]));
      read({ site: null, values, source: 'buyer', assurance: 'alleged', day: '2026-11-27', supplierName: text });
    },
  },
  'records/chinese-place': { namesChinesePlace: asText },
  'records/input-entries': {
    inputEntries: (read, text) => read({ inputs: text, origin: text, subdivision: text }, []),
  },
  'records/short-key': { shortKey: asText },
  'values/plain-words': { plainWords: asText },
  'values/read-count': { readCount: (read, text) => read(text, '.') },
  'values/one-text': { toldText: (read, text) => read({ text, rows: 5, told: false, asked: true }, { of: text }) },
  'values/is-lei': { isLei: asText },
  'values/read-language': { readLanguage: asText },
  'values/written-contacts': { contactsIn: asText, holdsEmail: asText },
  'values/split-list': {
    splitAtCommas: asText,
    splitList: (read, text) => [read(text, 'divide'), read(text, 'belong')],
  },
  'values/number-format': { readNumber: (read, text) => read(text, '.', 'ask') },
  'values/read-yes-no': { readYesNo: asText },
  'values/read-decimal': { bareDecimal: asText, readDecimal: (read, text) => read(text, '.') },
  'values/read-country': { readCountry: asText },
  'values/cell-word': { foldCell: asText, cellWord: asText, yesOrNo: asText, isNameless: asText, textWord: asText },
  'values/read-list': {
    readList: (read, text) => ['originCountries', 'hsCodes', 'otherNames'].map((key) => read(key, text)),
    unreadListEntries: (read, text) => ['originCountries', 'hsCodes'].map((key) => read(key, text)),
  },
  'values/date-text': { dateShape: asText, lastDayOfMonth: asText },
  'values/number-in-words': { numberInWords: asText },
  'values/holder-in': { holderIn: (read, text) => read(text, new Map([['owner', 'employer']])) },
  'values/read-date': {
    readDate: (read, text) => read(text, 'unseen'),
    readYear: (read, text) => read(text, 'unseen'),
  },
  'values/read-share': { shareParts: asText, readShare: (read, text) => read(text, '.', 'percent') },
  'values/number-text': { numberText: asText, numberShape: asText },
  'values/read-amount': {
    amountParts: asText,
    readAmount: (read, text) => read(text, '.', null),
    readCurrency: asText,
  },
  'values/read-field': {
    readField: (read, text) =>
      ['supplierName', 'lei', 'country', 'spend', 'products'].map((key) => read(key, text, { format, currency: null })),
  },
  'values/read-coordinate': {
    coordinateParts: (read, text) => read(text, 'latitude'),
    readCoordinate: (read, text) => read(text, 'longitude', '.'),
  },
  'values/text-warning': { textWarning: (read, text) => [read(text, 'name'), read(text, 'text')] },
  'values/read-choice': { readChoice: (read, text) => [read(text, 'siteType'), read(text, 'documentHolder')] },
  'values/personal-information': { personalInformation: asText },
  'mapping/suggest-mapping': { suggestMapping: (read, text) => read([text, 'Name'], [[text, text]], {}) },
  'mapping/column-evidence': { columnEvidence: (read, text) => read([text]) },
  'mapping/heading-words': { foldHeading: asText, headingWord: asText, cutHeadingWord: asText },
  'mapping/read-heading': { readHeading: asText },
  'mapping/named-scheme': { namedScheme: asText },
  'mapping/several-columns': {
    joinedText: (read, text) => read('address', text.split(' ').slice(0, 20)),
    goesBeside: (read, text) => [read('sectorCode', text, ''), read('address', '', text)],
  },
  'mapping/value-fit': {
    saysOnlyStanding: (read, text) => read([text]),
    activityCodeIn: asText,
    codeShare: (read, text) => read([text], text),
    decidedShare: (read, text) => read([text]),
    fitOf: (read, text) => ['registrationNumber', 'country', 'migrantShare'].map((key) => read(key, [text], null)),
    saysMore: (read, text) => read([text]),
  },
  'sector/standing': { withoutStanding: asText, saysStanding: asText },
  'sector/estates': { mentionsEstate: (read, text) => read([text]) },
  'sector/clauses': { clausesOf: asText, endsClause: asText, joinsOf: asText, sentencesOf: asText },
  'sector/leading-code': { leadingCode: asText },
  'sector/fold-text': { foldText: asText },
  'sector/read-text': { readText: asText },
  'sector/read-code': { schemeOf: asText, readCode: (read, text) => [read(text), read(text, text)] },
  'sector/classify': {
    classify: (read, text) =>
      read({ codes: [{ scheme: text, code: text }], activity: text, products: [text], hs: [text], supplierName: text }),
  },
  'sector/sectors-with-word': { sectorsWithWord: (read, text) => read('isic', text) },
  'sector/segment': { runsOf: asText, segmentWords: asText, wordEdges: asText },
  'sector/text-setting': { textSetting: (read, text) => read(text, null) },
  'sector/work-reading': { workReading: (read, text) => [read(text, 'activity', null), read(text, 'goods', null)] },
  'sector/name-hint': { nameHint: (read, text) => read(text, null) },
  'sector/trained/acquaintance': { acquaintanceOf: asText },
  'sector/trained/gazetteer-voice': { gazetteerVoice: (read, text) => read(text, []) },
  'sector/trained/read-activity': { readActivity: (read, text) => read(text, []) },
  'sector/name-goods': {
    namedGoods: (read, text) => read([text], [text], text),
    namedPriorityGoods: (read, text) => read([text], [text], []),
  },
  'sector/words-of': { bareWord: asText, wordsOf: asText },
  'sector/passages': { passagesOf: asText },
  'reading/text/open-text': {
    openText: async (read, text) => {
      const content = bytes(text);
      const file = { name: 'list.csv', size: content.length, open: () => Readable.from([content]) };
      await drained(((await read(file, {}, false)) as { rows(): unknown }).rows());
    },
  },
  'records/read-records': {
    readRecords: async (read, text) => {
      const { profileFile } = await import('../../../intake/src/records/profile-file.ts');
      // Seventy cells hold the text, so a sixteenth of it in each is enough to see growth.
      const source = rowsOf(text.slice(0, text.length / 16));
      await drained(read(source, await profileFile(source, { source: 'buyer', asOf: null, today: '2026-11-27' })));
    },
  },
};

const server: Readonly<Record<string, Readonly<Record<string, Reading>>>> = {
  'features/supplier/search-words': {
    searchWords: (read, text) => read([text], [text]),
    queryWords: asText,
    grams: asText,
    isForgiven: asText,
  },
  'features/person/problems-of-note': { problemsOfNote: (read, text) => read('note', text.slice(0, 4_000), false) },
  'features/import/reading/mapped-source': { foldedText: asText },
  'features/import/reading/apostrophe': { withApostrophe: asText, withoutApostrophe: asText },
};

type Files = Readonly<Record<string, Readonly<Record<string, Reading>>>>;

const readersOf = (folders: Readonly<Record<string, Files>>): Reader[] =>
  Object.entries(folders).flatMap(([folder, files]) =>
    Object.entries(files).flatMap(([path, functions]) =>
      Object.entries(functions).map(([exported, reading]) => {
        const file = `${folder}/${path}.ts`;
        return {
          name: `${file}#${exported}`,
          file,
          exported,
          reading: (read: (...given: never[]) => unknown) => (text: string) =>
            reading(read as (...given: unknown[]) => unknown, text),
        };
      }),
    ),
  );

/** Every function that reads text from outside. */
export const READERS: readonly Reader[] = readersOf({
  'matching/src': matching,
  'intake/src': intake,
  'server/src': server,
});

/** Functions that test the counter: two that are too slow, one that is not. */
export const EXAMPLES: readonly Reader[] = readersOf({
  'bench/test/steps': { 'slow-examples': { countsAgain: asText, looksAgain: asText, sorts: asText } },
});
