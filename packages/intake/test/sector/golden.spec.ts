import { describe, expect, test } from '@jest/globals';
import { classify } from '../../src/sector/classify.ts';
import type { SectorInput, SectorReading } from '../../src/sector/classify.ts';
import { readText } from '../../src/sector/read-text.ts';
import { nearestPhrase } from '../../src/sector/trained/nearest-phrase.ts';

const read = (activity: string, more: Partial<SectorInput> = {}): SectorReading =>
  classify({ codes: [], activity, ...more });
const keys = ({ candidates }: SectorReading, least = 0): string[] =>
  candidates.filter(({ confidence }) => confidence >= least).map(({ key }) => key);
const confidence = (reading: SectorReading, key: string): number =>
  reading.candidates.find((candidate) => candidate.key === key)?.confidence ?? 0;

describe('What a supplier writes about its work', () => {
  test('civil works and formwork are construction, and two words that agree make it surer', () => {
    const reading = read('Civil works & formwork');
    expect(reading.best).toBe('CON');
    expect(confidence(reading, 'CON')).toBe(90);
    expect(reading.review).toBe(false);
  });

  test('software for builders is a profession, not building', () => {
    expect(read('construction ERP software').best).toBe('SVC-PROF');
    expect(keys(read('construction ERP software'))).not.toContain('CON');
  });

  test('a housemaid agency is both domestic work and labour supply', () => {
    expect(read('Placement of domestic helpers').best).toBe('DOM');
    const reading = read('housemaid agency');
    expect(keys(reading, 70)).toEqual(expect.arrayContaining(['DOM', 'SVC-LI-LABOUR']));
    expect(reading.best).toBe('DOM');
  });

  test('a fish plant processes, a tuna longliner fishes', () => {
    const plant = read('fish processing plant');
    expect(plant.best).toBe('MAN-SEAMEAT');
    expect(keys(plant)).not.toContain('AGR-FISH');
    expect(read('tuna longliner').best).toBe('AGR-FISH');
  });

  test('general trading says nothing and goes to a person', () => {
    const reading = read('general trading');
    expect(reading.best).toBeNull();
    expect(reading.review).toBe(true);
    expect(reading.reason?.code).toBe('sector.not-settled');
  });

  test('an empty row has no sector, and says so', () => {
    expect(read('')).toEqual({
      candidates: [],
      best: null,
      review: true,
      reason: { code: 'sector.nothing-found', parameters: {} },
    });
  });

  test.each([
    ['Apparel', 'MAN-APP'],
    ['Footwear', 'MAN-APP'],
    ['palm oil mill', 'MAN-FOOD'],
    ['Bekleidungsherstellung', 'MAN-APP'],
    ['CONSTRUCCIÓN', 'CON'],
    ['construccion', 'CON'],
    ['Ｃｏｎｓｔｒｕｃｔｉｏｎ', 'CON'],
    ['Gebaeudereinigung', 'SVC-LI-CLEAN'],
  ])('%s is %s', (text, sector) => {
    expect(read(text).best).toBe(sector);
  });

  test('what is repaired is not what is done, and a bare word for repair does not say which kind of work it is', () => {
    const named = (text: string): string[] =>
      readText(text).flatMap(({ sector, level }) => (level === 'specific' ? [sector] : []));
    for (const text of ['Repair of ships', 'Reparatur von Schiffen', 'Riparazione di navi', '船舶修理']) {
      expect(named(text)).toEqual([]);
    }
    expect(named('Car repair')).toEqual(['OTHER']);
    expect(named('Riparazione di gru')).toEqual(['MAN']);
    expect(keys(read('Repair of construction machinery'))).not.toContain('CON');
  });

  test.each(['FINISHED GOODS', 'MATERIALS'])('%s alone is a hint of manufacturing, for a person to look at', (text) => {
    const reading = read(text);
    expect(confidence(reading, 'MAN')).toBe(50);
    expect(reading.best).toBeNull();
    expect(reading.review).toBe(true);
  });

  test('a supplier with several kinds of work keeps them all, and the riskiest counts', () => {
    const reading = read('Hotel, construction of roads, software development');
    expect(reading.best).toBe('CON');
    expect(keys(reading, 70)).toEqual(['CON', 'SVC-LI-HOSPITALITY', 'SVC-PROF']);
  });

  test('clients are not the work: workwear for building sites is clothing', () => {
    expect(read('workwear for the building trade').best).not.toBe('CON');
    expect(read('workwear for building sites').best).not.toBe('CON');
  });

  test('at most three sectors are shown', () => {
    expect(read('farm, hotel, mine, hospital, casino').candidates).toHaveLength(3);
  });

  test('an explanation names the words found, the language and the rule', () => {
    expect(read('fish freezing').candidates[0]?.why).toContainEqual({
      code: 'sector.term',
      parameters: { term: 'fish freez*', found: 'fish freezing', language: 'en', level: 'specific', from: 'activity' },
    });
  });

  test('what the indexes teach is understood where our own words say nothing', () => {
    const reading = read('Gathering of freshwater aquatic animals');
    expect(reading.best).toBe('AGR-FISH');
    expect(reading.candidates[0]?.why).toContainEqual({ code: 'sector.read', parameters: { from: 'activity' } });
  });

  test('the nearest phrase of an official index explains a reading when it is shown', async () => {
    expect(await nearestPhrase('tuna longliner', 'AGR-FISH')).toEqual({
      phrase: 'Tuna fishing',
      index: 'naics_2017_index_en',
      code: '114111',
      isic: '0311',
    });
  });
});

describe('The words in a name', () => {
  test('a name is never enough by itself, however much it says', () => {
    const reading = classify({ codes: [], supplierName: 'Golden Garment and Textile Knitwear Ltd' });
    expect(reading.best).toBeNull();
    expect(confidence(reading, 'MAN-APP')).toBe(50);
    expect(reading.review).toBe(true);
  });

  test('a name changes nothing that an activity or a code says', () => {
    const name = { supplierName: 'Golden Garment and Textile Knitwear Ltd' };
    expect(read('software development', name)).toEqual(read('software development'));
    expect(read('general trading', name)).toEqual(read('general trading'));
    const code = { codes: [{ scheme: 'ISIC', code: '2610' }] };
    expect(classify({ ...code, supplierName: 'Sunny Solar Cells Ltd' })).toEqual(classify(code));
  });

  test.each([
    'Carpenter Brick Ltd',
    'Fisher & Sons',
    'Mason International Ltd',
    'Housemaid Ltd',
    'The Golden Mine',
    'Farm Ltd',
  ])(
    'one word of a name never hints at construction, farming, fishing, mining or domestic work: %s',
    (supplierName) => {
      const { candidates } = classify({ codes: [], supplierName });
      expect(candidates.filter(({ key }) => ['CON', 'AGR', 'AGR-FISH', 'DOM', 'MIN'].includes(key))).toEqual([]);
    },
  );
});

describe('The language of a term', () => {
  test('a stem is not found inside another word', () => {
    expect(keys(read('Taxidermists'))).not.toContain('SVC-LI-TRANSPORT');
  });

  test('a short stem goes on with an ending of its language, and with no other letters', () => {
    const sectors = (text: string): string[] => readText(text).map(({ sector }) => sector);
    for (const text of ['Taxidermy', 'Shellac', 'Pickets']) expect(sectors(text)).toEqual([]);
    for (const text of ['Taxis', 'Taxi']) expect(sectors(text)).toContain('SVC-LI-TRANSPORT');
    expect(sectors('Knitting')).toContain('MAN-APP');
  });

  test.each([null, 'ES', 'MX', 'GB', 'CN'])('“International Ltd.” is domestic work nowhere, country %s', (country) => {
    for (const text of ['Alpha Omega International Ltd.', 'Grupo Alfa International S.A. de C.V.']) {
      expect(keys(classify({ codes: [], supplierName: text, country }))).not.toContain('DOM');
      expect(keys(classify({ codes: [], activity: text, country }))).not.toContain('DOM');
    }
  });
});

describe('Products beside the activity', () => {
  test('what a factory sells says what it makes', () => {
    expect(classify({ codes: [], products: ['nitrile gloves'] }).best).toBe('MAN-RUBBER');
    expect(read('manufacturing', { products: ['nitrile gloves'] }).best).toBe('MAN-RUBBER');
  });

  test('what a wholesaler sells does not make it a factory', () => {
    const reading = read('wholesale of clothing', { products: ['T-shirts', 'jeans'] });
    expect(reading.best).toBe('OTHER');
  });

  test('a plantation scores 70, a farm 65', () => {
    expect(read('oil palm plantation').candidates[0]).toMatchObject({ key: 'AGR', s: 70 });
    expect(read('vegetable farm').candidates[0]).toMatchObject({ key: 'AGR', s: 65 });
    expect(classify({ codes: [{ scheme: 'ISIC', code: '0127' }] }).candidates[0]).toMatchObject({ key: 'AGR', s: 70 });
    expect(classify({ codes: [{ scheme: 'ISIC', code: '0113' }] }).candidates[0]).toMatchObject({ key: 'AGR', s: 65 });
  });
});
