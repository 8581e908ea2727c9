import { describe, expect, test } from '@jest/globals';
import { profileFile } from '../../src/records/profile-file.ts';
import { opened } from '../reading/sources.ts';
import { findIn } from './find-in.ts';

const options = { source: 'buyer', asOf: '2026-01-31', today: '2026-11-28' } as const;
const sites = 'name,lat,lng\nA Ltd,13.75,100.5\nB Ltd,23.8,90.4\nC Ltd,44.6,33.5\nD Ltd,13.6,100.6\n';

async function proposalFor(text: string) {
  return (await profileFile(await opened(text), options)).countryProposal;
}

describe('A list without a column of countries', () => {
  test('is proposed the countries of its coordinates, and nothing is applied', async () => {
    expect(await proposalFor(sites)).toEqual({
      from: 'coordinates',
      blank: false,
      rows: 3,
      of: 4,
      countries: [
        { iso2: 'TH', rows: 2 },
        { iso2: 'BD', rows: 1 },
      ],
    });
    const { suppliers } = await findIn(await opened(sites));
    expect(suppliers.map(({ country }) => country)).toEqual([null, null, null, null]);
  });

  test('is read so once a person accepts it; a disputed place stays without a country', async () => {
    const { suppliers } = await findIn(await opened(sites), { set: { country: '@coordinates' } });
    expect(suppliers.map(({ country }) => country)).toEqual(['TH', 'BD', null, 'TH']);
  });

  test.each([
    ['its provinces', 'name,province\nA Ltd,Sarawak\nB Ltd,Riau\n', 'subdivision', ['MY', 'ID']],
    ['codes of its subdivisions', 'name,region\nA Ltd,ES-GA\nB Ltd,NO-18\n', 'subdivision', ['ES', 'NO']],
    ['its postcodes', 'name,postcode\nA Ltd,LS1 4DY\nB Ltd,YO1 7HH\n', 'postcode', ['GB']],
    [
      'its register numbers',
      'name,CNPJ\nA Ltda,55.501.010/0001-01\nB Ltda,55.502.020/0001-02\n',
      'registrationNumber',
      ['BR'],
    ],
  ])('is proposed the countries of %s', async (_, text, from, countries) => {
    const proposal = await proposalFor(text);
    expect([proposal?.from, proposal?.countries.map(({ iso2 }) => iso2)]).toEqual([from, countries]);
  });

  test.each([
    ['a column names it', 'name,country,lat,lng\nA Ltd,TH,13.75,100.5\n'],
    ['its provinces are disputed', 'name,province\nA Ltd,Crimea\n'],
    ['several countries have a province of that name', 'name,province\nA Ltd,La Paz\n'],
  ])('is proposed nothing where %s', async (_, text) => {
    expect(await proposalFor(text)).toBeNull();
  });

  test('is proposed the countries of rows where their column is blank, and told only there once a person accepts it', async () => {
    const part = 'name,country,lat,lng\nA Ltd,,13.75,100.5\nB Ltd,Nepal,23.8,90.4\nC Ltd,Korea,13.6,100.6\nD Ltd,,,\n';
    expect(await proposalFor(part)).toEqual({
      from: 'coordinates',
      blank: true,
      rows: 1,
      of: 2,
      countries: [{ iso2: 'TH', rows: 1 }],
    });
    const { suppliers, problems } = await findIn(await opened(part), { set: { country: '@coordinates' } });
    expect(suppliers.map(({ country }) => country)).toEqual(['TH', 'NP', null, null]);
    expect(problems.map(({ row, column, code }) => [row, column, code])).toEqual([[4, 'country', 'country-ambiguous']]);
  });

  test('cannot be read by coordinates that it does not have', async () => {
    const asked = profileFile(await opened('name\nA Ltd\n'), { ...options, set: { country: '@coordinates' } });
    await expect(asked).rejects.toMatchObject({ code: 'constant-not-understood' });
  });
});
