import { RandomSource } from './random-source.ts';

/** Headings of the generated supplier list. */
export const SUPPLIER_HEADER = [
  'Supplier ID',
  'Supplier name',
  'Local name',
  'Country',
  'Address',
  'City',
  'Postcode',
  'Activity',
  'Products',
  'Total workers',
  'Female workers %',
  'Migrant workers %',
  'Agency workers %',
  'Labour agents',
  'Wages overdue days',
  'Notes',
] as const;

const seed = 20_261_125;
const firstWords = ['Northern', 'Blue', 'Golden', 'River', 'Delta', 'Summit', 'Harbour', 'Évora', 'Lotus', 'Cedar'];
const secondWords = ['Star', 'Field', 'Crown', 'Bridge', 'Valley', 'Wave', 'Orchid', 'Stone', 'Palm', 'Anchor'];
const places: readonly (readonly [country: string, city: string, local: string, form: string])[] = [
  ['Bangladesh', 'Gazipur', '', 'Ltd.'],
  ['Viet Nam', 'Bình Dương', '', 'Co., Ltd'],
  ['China', 'Ningbo', '宁波示例制造有限公司', 'Co., Ltd.'],
  ['Thailand', 'Samut Prakan', 'บริษัทตัวอย่าง', 'Public Company Limited'],
  ['Malaysia', 'Johor Bahru', '', 'Sdn Bhd'],
  ['Qatar', 'Doha', 'شركة مثال', 'W.L.L.'],
  ['Germany', 'Köln', '', 'GmbH & Co. KG'],
  ['Mexico', 'Puebla', '', 'S.A. de C.V.'],
  ['Türkiye', 'İzmir', '', 'A.Ş.'],
  ['India', 'Tiruppur', 'उदाहरण मिल्स', 'Pvt. Ltd.'],
];
const activities: readonly (readonly [activity: string, products: string])[] = [
  ['Manufacture of wearing apparel', 'cotton shirts; trousers'],
  ['Palm oil mill', 'crude palm oil'],
  ['Construction of buildings', ''],
  ['Software development', ''],
  ['Seafood processing', 'shrimp, frozen'],
  ['Electronics assembly', 'printed circuit boards'],
  ['Cleaning services', ''],
  ['Growing of vegetables', 'tomatoes; peppers'],
];

/**
 * Rows of a fictional supplier list as trimmed texts, the same for the same count: 16 cells each, some with commas, quotes and letters of other scripts.
 * Every 20th row is another site of the supplier above it.
 */
export function* supplierRows(count: number): Generator<string[]> {
  const random = new RandomSource(seed);
  let supplier: string[] = [];
  for (let row = 0; row < count; row += 1) {
    const [country, city, local, form] = random.pick(places);
    const [activity, products] = random.pick(activities);
    const further = row % 20 === 19;
    if (!further) {
      const name = `${random.pick(firstWords)} ${random.pick(secondWords)} ${row.toString(36).toUpperCase()} ${form}`;
      supplier = [`S${String(row).padStart(7, '0')}`, name, local, country];
    }
    const quoted = random.below(50) === 0;
    yield [
      ...supplier,
      `${1 + random.below(400)} ${random.pick(secondWords)} Road, Unit ${1 + random.below(90)}${quoted ? ', "Old Mill"' : ''}`,
      city,
      String(10_000 + random.below(80_000)),
      activity,
      products,
      String(5 + random.below(3_000)),
      percentage(random),
      percentage(random),
      percentage(random),
      random.below(3) === 0 ? '' : String(random.below(4)),
      random.below(4) === 0 ? String(random.below(40)) : '',
      random.below(10) === 0 ? `Visited in ${2020 + random.below(6)}, no findings` : '',
    ];
  }
}

/** One in five is blank; the others have one decimal that is never 0. */
function percentage(random: RandomSource): string {
  if (random.below(5) === 0) return '';
  return `${random.below(95)}.${1 + random.below(9)}`;
}
