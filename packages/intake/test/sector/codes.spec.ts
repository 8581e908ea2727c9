import { describe, expect, test } from '@jest/globals';
import { importNace21, nace21Codes } from '@plumbline/reference-data/nace-2-1';
import { importUnspsc, unspscSectors } from '@plumbline/reference-data/unspsc';
import { hsSectors } from '@plumbline/reference-data/hs-sectors';
import { classify } from '../../src/sector/classify.ts';
import type { SectorReading } from '../../src/sector/classify.ts';

const code = (scheme: string | undefined, written: string, activity = ''): SectorReading =>
  classify({ codes: [{ scheme, code: written }], activity });

const edition = { key: 'x', title: 'x', publisher: 'x', edition: '1', date: '2025', source: 'x', licence: 'x' };

describe('Codes of classifications', () => {
  test.each([
    ['ISIC', '4100', 'CON'],
    ['ISIC Rev.4', '0111', 'AGR'],
    ['ISIC', '02', 'AGR'],
    ['ISIC', '0311', 'AGR-FISH'],
    ['ISIC', '0322', 'AGR-FISH'],
    ['ISIC', '0510', 'MIN'],
    ['ISIC', '0990', 'MIN'],
    ['ISIC', '1010', 'MAN-SEAMEAT'],
    ['ISIC', '1020', 'MAN-SEAMEAT'],
    ['ISIC', '1030', 'MAN-FOOD'],
    ['ISIC', '1040', 'MAN-FOOD'],
    ['ISIC', '1104', 'MAN-FOOD'],
    ['ISIC', '1200', 'MAN'],
    ['ISIC', '1311', 'MAN-APP'],
    ['ISIC', '1520', 'MAN-APP'],
    ['ISIC', '1610', 'MAN'],
    ['ISIC', '2211', 'MAN'],
    ['ISIC', '2219', 'MAN-RUBBER'],
    ['ISIC', '2220', 'MAN'],
    ['ISIC', '2391', 'MAN'],
    ['ISIC', '2392', 'MAN-BRICK'],
    ['ISIC', '2393', 'MAN'],
    ['ISIC', '2394', 'MAN-BRICK'],
    ['ISIC', '2396', 'MAN-BRICK'],
    ['ISIC', '2399', 'MAN'],
    ['ISIC', '2610', 'MAN-ELEC'],
    ['ISIC', '2790', 'MAN-ELEC'],
    ['ISIC', '3320', 'MAN'],
    ['ISIC', '3510', 'OTHER'],
    ['ISIC', '3811', 'SVC-LI-WASTE'],
    ['ISIC', '3900', 'OTHER'],
    ['ISIC', '4390', 'CON'],
    ['ISIC', '4520', 'OTHER'],
    ['ISIC', '4923', 'SVC-LI-TRANSPORT'],
    ['ISIC', '5210', 'SVC-LI-WAREHOUSE'],
    ['ISIC', '5320', 'SVC-LI-TRANSPORT'],
    ['ISIC', '5610', 'SVC-LI-HOSPITALITY'],
    ['ISIC', '6201', 'SVC-PROF'],
    ['ISIC', '7710', 'OTHER'],
    ['ISIC', '7820', 'SVC-LI-LABOUR'],
    ['ISIC', '8010', 'SVC-LI-SECURITY'],
    ['ISIC', '8110', 'OTHER'],
    ['ISIC', '8121', 'SVC-LI-CLEAN'],
    ['ISIC', '8130', 'OTHER'],
    ['ISIC', '8610', 'SVC-LI-CARE'],
    ['ISIC', '9200', 'SVC-LI-GAMING'],
    ['ISIC', '9601', 'SVC-LI-PERSONAL'],
    ['ISIC', '9700', 'DOM'],
    ['ISIC', '9820', 'DOM'],
    ['ISIC', 'F', 'CON'],
    ['NACE', '41.20', 'CON'],
    ['NACE Rev. 2', 'C10.11', 'MAN-SEAMEAT'],
    ['NACE', '23.32', 'MAN-BRICK'],
    ['NACE', '23.20', 'MAN'],
    ['NACE', '23.51', 'MAN-BRICK'],
    ['NACE', '23.70', 'MAN-BRICK'],
    ['NACE', '2219', 'MAN-RUBBER'],
    ['NACE', '81.21', 'SVC-LI-CLEAN'],
    ['WZ 2008', '41.20.1', 'CON'],
    ['UK SIC 2007', '41202', 'CON'],
    ['SIC', '01110', 'AGR'],
    ['SIC', '1110', 'AGR'],
    ['NAICS', '236220', 'CON'],
    ['NAICS', '111998', 'AGR'],
    ['NAICS', '114111', 'AGR-FISH'],
    ['NAICS', '112511', 'AGR-FISH'],
    ['NAICS', '115115', 'AGR'],
    ['NAICS', '311611', 'MAN-SEAMEAT'],
    ['NAICS', '311421', 'MAN-FOOD'],
    ['NAICS', '312120', 'MAN-FOOD'],
    ['NAICS', '315250', 'MAN-APP'],
    ['NAICS', '326299', 'MAN-RUBBER'],
    ['NAICS', '326211', 'MAN'],
    ['NAICS', '327120', 'MAN-BRICK'],
    ['NAICS', '327211', 'MAN'],
    ['NAICS', '334413', 'MAN-ELEC'],
    ['NAICS', '561720', 'SVC-LI-CLEAN'],
    ['NAICS', '561612', 'SVC-LI-SECURITY'],
    ['NAICS', '561320', 'SVC-LI-LABOUR'],
    ['NAICS', '561110', 'OTHER'],
    ['NAICS', '811192', 'SVC-LI-CARWASH'],
    ['NAICS', '811111', 'OTHER'],
    ['NAICS', '814110', 'DOM'],
    ['NAICS', '624120', 'DOM'],
    ['NAICS', '62', 'SVC-LI-CARE'],
    ['NAICS', '493110', 'SVC-LI-WAREHOUSE'],
    ['NAICS', '491110', 'OTHER'],
    ['NAICS', '713210', 'SVC-LI-GAMING'],
    ['NAICS', '711110', 'OTHER'],
    ['NAICS', '541110', 'SVC-PROF'],
    ['NAICS', '212230', 'MIN'],
    ['NAICS', '31-33', 'MAN'],
  ])('%s %s is %s, and certain', (scheme, written, sector) => {
    const reading = code(scheme, written);
    expect(reading.best).toBe(sector);
    expect(reading.candidates[0]?.confidence).toBe(100);
    expect(reading.review).toBe(false);
  });

  test('a division that holds an exception shows it as a hint', () => {
    const reading = code('ISIC', '10');
    expect(reading.best).toBe('MAN-FOOD');
    expect(reading.candidates).toContainEqual(expect.objectContaining({ key: 'MAN-SEAMEAT', confidence: 50 }));
  });

  test('a division that is cleaning in part goes to a person', () => {
    expect(code('ISIC', '81')).toMatchObject({ best: null, review: true });
  });

  test('semiconductors are photovoltaics only with a word or an HS code that says so', () => {
    expect(code('ISIC', '2610').best).toBe('MAN-ELEC');
    expect(code('ISIC', '2610', 'solar cells').best).toBe('MAN-PV');
    expect(code('NACE', '26.11', 'photovoltaic wafers').best).toBe('MAN-PV');
    expect(code('NAICS', '334413', 'solar modules').best).toBe('MAN-PV');
    expect(classify({ codes: [{ scheme: 'ISIC', code: '2610' }], hs: ['8541.43'] }).best).toBe('MAN-PV');
  });

  test('car repair is car washing only with a word that says so', () => {
    expect(code('ISIC', '4520', 'hand car wash').best).toBe('SVC-LI-CARWASH');
  });

  test('an agency that places builders or domestic workers has their sector too', () => {
    const builders = code('ISIC', '7820', 'placing bricklayers and scaffolders');
    expect(builders.candidates).toContainEqual(expect.objectContaining({ key: 'CON', confidence: 100 }));
    const maids = code('ISIC', '7810', 'maids for private households');
    expect(maids.best).toBe('DOM');
  });

  test.each([
    ['41.20', 'CON'],
    ['C10.11', 'MAN-SEAMEAT'],
    ['ISIC 4100', 'CON'],
    ['NACE F41.20', 'CON'],
    ['41.20 Construction of residential buildings', 'CON'],
    ['4100 - Construction of buildings', 'CON'],
    ['SIC 81210', 'SVC-LI-CLEAN'],
    ['NAICS 2022: 561720', 'SVC-LI-CLEAN'],
  ])('an activity that is a code works: %s', (activity, sector) => {
    expect(classify({ codes: [], activity }).best).toBe(sector);
  });

  test('a number in a sentence is not a code', () => {
    expect(classify({ codes: [], activity: '50 years of software development' }).best).toBe('SVC-PROF');
    expect(classify({ codes: [], activity: '24/7 security guards' }).best).toBe('SVC-LI-SECURITY');
  });

  test('a bare number that two classifications read differently goes to a person with both readings', () => {
    const reading = code(undefined, '62');
    expect(reading).toMatchObject({ best: null, review: true });
    expect(reading.reason).toEqual({
      code: 'sector.code-ambiguous',
      parameters: { code: '62', schemes: 'isic nace naics' },
    });
    expect(reading.candidates.map(({ key, confidence }) => [key, confidence])).toEqual(
      expect.arrayContaining([
        ['SVC-PROF', 50],
        ['SVC-LI-CARE', 50],
      ]),
    );
  });

  test('a bare number that all classifications read alike is certain', () => {
    expect(code(undefined, '4100').best).toBe('CON');
    expect(code(undefined, '41202').best).toBe('CON');
  });

  test('words decide between the readings of a bare number', () => {
    expect(code(undefined, '62', 'nursing home').best).toBe('SVC-LI-CARE');
  });

  test('a code that no table has is kept as a question, not guessed', () => {
    const reading = code('ISIC', '9999');
    expect(reading).toMatchObject({ best: null, review: true });
    expect(reading.reason).toEqual({ code: 'sector.code-not-in-table', parameters: { code: '9999', scheme: 'isic' } });
    expect(code('NACE', 'F10.11').reason?.code).toBe('sector.code-not-in-table');
    expect(code('house list', '12').reason?.code).toBe('sector.scheme-unknown');
  });

  test('a code of NACE Rev.2.1 without its table says that the table is missing it', () => {
    expect(code('NACE Rev. 2.1', '41.00').reason).toEqual({
      code: 'sector.code-not-in-table',
      parameters: { code: '41.00', scheme: 'nace21' },
    });
  });
});

describe('Codes of what is bought', () => {
  test.each([
    ['4015.19', 'MAN-RUBBER', 80],
    ['610910', 'MAN-APP', 80],
    ['5201', 'AGR', 80],
    ['5205', 'MAN-APP', 80],
    ['0303', 'AGR-FISH', 80],
    ['0304', 'MAN-SEAMEAT', 80],
    ['690410', 'MAN-BRICK', 80],
    ['2523', 'MAN-BRICK', 80],
    ['854143', 'MAN-PV', 80],
    ['280461', 'MAN-PV', 80],
    ['1801', 'AGR', 80],
    ['1806', 'MAN-FOOD', 80],
    ['2002', 'MAN-FOOD', 80],
  ])('HS %s comes from %s', (hs, sector, confidence) => {
    const reading = classify({ codes: [], hs: [hs] });
    expect(reading.best).toBe(sector);
    expect(reading.candidates[0]?.confidence).toBe(confidence);
  });

  test('an HS code whose links lie in several divisions is for a person', () => {
    const found = hsSectors('847910');
    expect(found).toMatchObject({ confidence: 50, via: 'links' });
    expect(classify({ codes: [], hs: ['847910'] })).toMatchObject({ best: null, review: true });
  });

  test('a UNSPSC segment is a hint, a commodity in a family with one sector counts', () => {
    expect(code('UNSPSC', '72000000')).toMatchObject({ best: null, review: true });
    expect(code('UNSPSC', '72000000').candidates[0]).toMatchObject({ key: 'CON', confidence: 60 });
    expect(code('UNSPSC', '76111501')).toMatchObject({ best: 'SVC-LI-CLEAN' });
    expect(code('UNSPSC', '76111501').candidates[0]?.confidence).toBe(70);
  });
});

describe('Classifications that are imported', () => {
  test('NACE Rev.2.1 is read through its correspondence to Rev.2', () => {
    const read = importNace21(
      'code,title,nace2\n41.00,Construction of buildings,41.20\n41.00,Construction of buildings,41.10\n',
      edition,
    );
    if (!('table' in read)) throw new Error('expected a table');
    expect(nace21Codes('41.00', read.table).map(({ sector }) => sector)).toEqual(['CON', 'CON']);
    expect(nace21Codes('99.99', read.table)).toEqual([]);
  });

  test('every wrong line of NACE Rev.2.1 is named with line, column and reason', () => {
    const read = importNace21('code,title,nace2\n4100,Construction,41.20\n41.00,,99.99\n', edition);
    if (!('problems' in read)) throw new Error('expected problems');
    expect(read.problems.map(({ line, column, reason }) => [line, column, reason.code])).toEqual([
      [2, 'code', 'import.not-a-nace-code'],
      [3, 'title', 'import.empty'],
      [3, 'nace2', 'import.not-a-nace-code'],
    ]);
  });

  test('with a UNSPSC code set a commodity that is not in it counts as its segment', () => {
    const read = importUnspsc('code,title\n53101500,Trousers\n', edition);
    if (!('table' in read)) throw new Error('expected a table');
    expect(unspscSectors('53101500', read.table)).toMatchObject({ sectors: ['MAN-APP'], confidence: 70 });
    expect(unspscSectors('53101999', read.table)).toMatchObject({ sectors: ['MAN-APP'], confidence: 60 });
    const wrong = importUnspsc('code,title\n5310,Clothing\n', edition);
    expect('problems' in wrong && wrong.problems[0]?.reason.code).toBe('import.not-a-unspsc-code');
  });
});
