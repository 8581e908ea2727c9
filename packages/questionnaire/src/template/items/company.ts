import { country, one, text, yesNo } from '../columns.ts';
import type { Item } from '../template.ts';

/** Who the supplier is, where it works, what it does and makes. */
export const companyItems: readonly Item[] = [
  {
    key: 'q01',
    section: 'company',
    columns: [
      text('legalName', { longest: 200 }),
      text('localName', { longest: 200, optional: true }),
      text('otherNames', { optional: true }),
      text('registration', { longest: 60, optional: true }),
      text('parent', { longest: 200, optional: true }),
    ],
    evidence: ['company-extract'],
    feeds: [
      { fact: 'screening.hits', field: 'supplierName', column: 'legalName' },
      { fact: 'screening.hits', field: 'localName', column: 'localName' },
      { fact: 'screening.hits', field: 'otherNames', column: 'otherNames' },
      { fact: 'screening.hits', field: 'registrationNumber', column: 'registration' },
    ],
    leadsTo: 'looked-up',
  },
  {
    key: 'q02',
    section: 'company',
    rows: 50,
    columns: [
      text('name', { longest: 200 }),
      country('country'),
      one('kind', 'site-type'),
      text('address', {
        longest: 300,
        when: {
          column: 'kind',
          is: ['fixed-facility', 'project-site', 'client-premises', 'vessel', 'camp', 'plantation-estate'],
        },
      }),
      yesNo('housing'),
      yesNo('homework'),
    ],
    feeds: [
      { fact: 'place.site', field: 'siteName', column: 'name' },
      { fact: 'place.country', field: 'country', column: 'country' },
      { fact: 'place.siteType', field: 'siteType', column: 'kind' },
      { fact: 'place.address', field: 'address', column: 'address' },
      { fact: 'place.xinjiang', field: 'address', column: 'address' },
      { fact: 'housing.employerProvided', field: 'employerHousing', column: 'housing' },
      {
        fact: 'forms.homework',
        field: 'homework',
        column: 'homework',
        read: { words: { true: 'disclosed', false: 'none' } },
      },
    ],
    leadsTo: 'looked-up',
  },
  {
    key: 'q03',
    section: 'company',
    columns: [text('activity', { longest: 300 }), text('codes', { longest: 100, optional: true })],
    feeds: [
      { fact: 'activity.sectors', field: 'activity', column: 'activity' },
      { fact: 'activity.sectors', field: 'sectorCode', column: 'codes' },
    ],
    leadsTo: 'looked-up',
  },
  {
    key: 'q04',
    section: 'company',
    rows: 30,
    columns: [
      text('product', { longest: 200, unsafe: true }),
      text('hs', { longest: 60, optional: true, unsafe: true }),
      text('input', { longest: 200, optional: true, unsafe: true }),
      country('origin', { optional: true }),
      yesNo('shipsToUs', { optional: true, unsafe: true }),
    ],
    evidence: ['origin-trace'],
    feeds: [
      { fact: 'product.goods', field: 'products', column: 'product', read: { rows: 'list' } },
      { fact: 'product.hs', field: 'hsCodes', column: 'hs', read: { rows: 'list' } },
      { fact: 'input.name', field: 'inputs', column: 'input', read: { rows: 'list' } },
      { fact: 'input.origin', field: 'inputOrigin', column: 'origin', read: { rows: 'list' } },
      { fact: 'trade.shipsToUs', field: 'shipsToUs', column: 'shipsToUs', read: { worst: ['false', 'true'] } },
    ],
    leadsTo: 'looked-up',
  },
  {
    key: 'q05',
    section: 'company',
    columns: [text('role', { longest: 100 }), yesNo('askWorkers')],
    leadsTo: 'read-by-a-person',
  },
];
