import { describe, expect, test } from '@jest/globals';
import { field } from '@plumbline/facts';
import words from '../../src/mapping/header-words.json' with { type: 'json' };
import { foldHeading } from '../../src/mapping/heading-words.ts';
import type { MappingRequest } from '../../src/mapping/mapping.ts';
import { RefusedInput } from '../../src/mapping/refused-input.ts';
import { suggestMapping } from '../../src/mapping/suggest-mapping.ts';

function fieldsOf(
  header: readonly string[],
  sample: readonly (readonly string[])[] = [],
  request: MappingRequest = {},
) {
  return suggestMapping(header, sample, request).suggestions.map(({ field: key }) => key);
}

/** Nobody is asked about the column. */
const settled = { asked: false, proposal: null, examples: [], trials: [], share: null };

function refused(act: () => unknown): RefusedInput {
  try {
    act();
  } catch (error) {
    if (error instanceof RefusedInput) return error;
    throw error;
  }
  throw new Error('The request was not refused');
}

describe('The headings of a buyer', () => {
  test.each([
    ['en', ['Vendor name', 'Country', 'Address', 'Total workers', 'Migrant workers', 'Products']],
    ['es', ['Proveedor', 'País', 'Dirección', 'Total de trabajadores', 'Trabajadores migrantes', 'Productos']],
    ['de', ['Lieferant', 'Land', 'Anschrift', 'Mitarbeiterzahl', 'Wanderarbeiter', 'Produkte']],
    ['fr', ['Fournisseur', 'Pays', 'Adresse', 'Effectif total', 'Travailleurs migrants', 'Produits']],
    ['pt', ['Fornecedor', 'País', 'Endereço', 'Total de trabalhadores', 'Trabalhadores migrantes', 'Produtos']],
    ['it', ['Fornitore', 'Paese', 'Indirizzo', 'Totale lavoratori', 'Lavoratori migranti', 'Prodotti']],
    ['zh', ['供应商名称', '国家', '地址', '员工总数', '外籍工人', '产品']],
    ['th', ['ชื่อบริษัท', 'ประเทศ', 'ที่อยู่', 'คนงานทั้งหมด', 'แรงงานข้ามชาติ', 'สินค้า']],
    ['vi', ['Tên nhà cung cấp', 'Quốc gia', 'Địa chỉ', 'Tổng số lao động', 'Lao động nước ngoài', 'Sản phẩm']],
    ['bn', ['সরবরাহকারীর নাম', 'দেশ', 'ঠিকানা', 'মোট শ্রমিক', 'অভিবাসী শ্রমিক', 'পণ্য']],
    ['tr', ['Tedarikçi adı', 'Ülke', 'Adres', 'Toplam çalışan', 'Göçmen işçiler', 'Ürünler']],
    ['ar', ['اسم المورد', 'الدولة', 'العنوان', 'إجمالي العمال', 'العمالة الوافدة', 'المنتجات']],
    ['hi', ['आपूर्तिकर्ता का नाम', 'देश', 'पता', 'कुल श्रमिक', 'प्रवासी श्रमिक', 'उत्पाद']],
    ['id', ['Nama pemasok', 'Negara', 'Alamat', 'Total pekerja', 'Pekerja migran', 'Produk']],
    ['ru', ['Поставщик', 'Страна', 'Адрес', 'Численность работников', 'Трудовые мигранты', 'Продукция']],
    ['ja', ['仕入先名', '国名', '住所', '従業員数', '外国人労働者', '製品']],
  ])('are understood in %s', (_, header) => {
    expect(fieldsOf(header)).toEqual([
      'supplierName',
      'country',
      'address',
      'workersTotal',
      'migrantCount',
      'products',
    ]);
  });

  test.each([
    'Foreign residents hired locally (%)',
    '% extranjeros contratados localmente',
    'Part des étrangers recrutés localement',
    'Ansässige Ausländer (%)',
    'Percentuale stranieri residenti',
    'الأجانب المعينون محليا %',
    '永住外国人 %',
  ])('tell foreign residents from workers recruited abroad: %s', (heading) => {
    expect(fieldsOf([heading])).toEqual(['foreignResidentShare']);
  });

  test('ask where a permit of residence may tie the worker to an employer', () => {
    const { suggestions } = suggestMapping(['Foreign staff, permanent residence'], [['12']], {});
    expect(suggestions).toMatchObject([{ field: null, asked: true, proposal: 'foreignResidentCount' }]);
  });

  test('each name a field of the vocabulary, and no two fields share a word', () => {
    const together = [
      'nothing',
      'group',
      'women',
      'migrants',
      'foreignResidents',
      'internalMigrants',
      'agency',
      'casual',
      'currency',
    ];
    const owner = new Map<string, string>();
    for (const [concept, languages] of Object.entries(words)) {
      expect(together.includes(concept) || field(concept) !== undefined).toBe(true);
      for (const word of Object.values(languages).flatMap((list) => list.split('; '))) {
        const folded = foldHeading(word.replace(/^~/, ''));
        expect([word, owner.get(folded) ?? concept]).toEqual([word, concept]);
        owner.set(folded, concept);
      }
    }
  });

  test('are read whatever their case and punctuation, and behind the word supplier', () => {
    expect(fieldsOf(['VENDOR_NAME', 'supplierCountry', 'Factory address:', 'No. of employees'])).toEqual([
      'supplierName',
      'country',
      'address',
      'workersTotal',
    ]);
  });

  test('tell a share from a headcount by "%", "pct" or the values', () => {
    expect(fieldsOf(['% migrant', 'pct_female', 'Agency workers (%)', '女工比例'])).toEqual([
      'migrantShare',
      'womenShare',
      'agencyShare',
      null,
    ]);
    expect(fieldsOf(['Name', 'Migrants'], [['A', '0.25']])[1]).toBe('migrantShare');
    expect(fieldsOf(['Name', 'Migrants'], [['A', '25']])[1]).toBe('migrantCount');
  });

  test('give an amount its currency', () => {
    const { sources } = suggestMapping(['Net pay (QAR)', 'Recruitment fee [USD]'], [], {});
    expect(sources.get('netMonthlyPay')?.currency).toBe('QAR');
    expect(sources.get('workerCost')?.currency).toBe('USD');
    expect(fieldsOf(['Name', 'Spend', 'Currency'])[2]).toBe('spendCurrency');
  });

  test('that are blank, doubled or named like parts of JavaScript are columns like any other', () => {
    expect(fieldsOf(['__proto__', 'constructor', '', 'name', 'name', 'toString'])).toEqual([
      null,
      null,
      null,
      'supplierName',
      null,
      null,
    ]);
  });
});

describe('The values of a column', () => {
  const rows = [
    ['PLANT 1, Ring Road 5, Dhaka', 'BD', 'Acme Textile Ltd', 'PLUMBLINE00000000104'],
    ['Sector 7, Plot 12, Noida', 'IN', 'Basil Mills Pvt. Ltd.', 'PLUMBLINE00000000298'],
    ['No. 9 Wuyi Road, Quanzhou', 'CN', 'Cedar Shoes Co., Ltd.', 'PLUMBLINE00000000395'],
  ];

  test('say what it is where its heading does not', () => {
    expect(fieldsOf(['A', 'B', 'C', 'D'], rows)).toEqual(['address', 'country', 'supplierName', 'lei']);
  });

  test('keep sales regions from being taken for provinces', () => {
    const sample = [
      ['A', 'SE ASIA'],
      ['B', 'EMEA'],
      ['C', 'AMERICAS'],
    ];
    const [, region] = suggestMapping(['name', 'region'], sample, {}).suggestions;
    expect(region).toMatchObject({ field: null, why: { code: 'mapping.sales-regions' } });
    expect(
      fieldsOf(
        ['name', 'region'],
        [
          ['A', 'Puglia'],
          ['B', 'Lazio'],
        ],
      )[1],
    ).toBe('subdivision');
  });

  test('keep a certificate from being taken for a country', () => {
    expect(
      fieldsOf(
        ['name', 'ISO'],
        [
          ['A', '9001'],
          ['B', '14001'],
        ],
      ),
    ).toEqual(['supplierName', null]);
    expect(
      fieldsOf(
        ['name', 'ISO'],
        [
          ['A', 'IDN'],
          ['B', 'MYS'],
        ],
      ),
    ).toEqual(['supplierName', 'country']);
  });
});

describe('Who is the supplier', () => {
  test('of a list of factories with their group: the factory, never the group', () => {
    expect(fieldsOf(['factory_name', 'supplier_group', 'country'])).toEqual(['supplierName', 'parent', 'country']);
  });

  test('of a list of mills with their company and its group: the company, with the mill as its site', () => {
    expect(fieldsOf(['UML_ID', 'Group_Name', 'Parent_Com', 'Mill_Name', 'Alternativ'])).toEqual([
      'siteId',
      'parent',
      'supplierName',
      'siteName',
      'otherNames',
    ]);
  });

  test('of a list with a supplier and a site: the supplier', () => {
    expect(fieldsOf(['Supplier', 'Factory', 'Parent company'])).toEqual(['supplierName', 'siteName', 'parent']);
  });
});

describe('Several columns of one field', () => {
  const rows = [
    ['A Ltd', 'Plot 7', 'Tejgaon', '1410', '315220', 'Head Office 1, Dhaka'],
    ['B Ltd', 'Moo 4', 'Bang Phli', '1020', '311710', 'Head Office 2, Bangkok'],
  ];

  test('are lines of an address; the address of another place and codes of another classification are not', () => {
    const header = ['Name', 'Address line 1', 'Address line 2', 'ISIC', 'NAICS', 'Registered office address'];
    expect(fieldsOf(header, rows)).toEqual(['supplierName', 'address', 'address', 'sectorCode', null, null]);
  });

  test('that could all be the activity are led by the one whose words settle more rows', () => {
    const { sources } = suggestMapping(
      ['Name', 'Category', 'What they do'],
      [
        ['A', 'Services', 'Office cleaning'],
        ['B', 'Materials', 'Cotton spinning'],
        ['C', 'Services', 'Building construction'],
      ],
      {},
    );
    expect(sources.get('activity')?.columns).toEqual([2, 1]);
  });

  test('asked for by the caller are read in that order', () => {
    const { sources } = suggestMapping(['Name', 'Town', 'Road'], [], { map: { address: ['Road', 'Town'] } });
    expect(sources.get('address')?.columns).toEqual([2, 1]);
  });
});

describe('A column that nothing explains', () => {
  const rows = [
    ['A Ltd', '10', 'x'],
    ['B Ltd', '11', 'y'],
  ];

  test('is asked about with its values', () => {
    const [, category, gizmo] = suggestMapping(['Name', 'Category', 'Gizmo'], rows, {}).suggestions;
    expect(category).toMatchObject({ field: null, asked: true, examples: ['10', '11'] });
    expect(gizmo).toMatchObject({ field: null, asked: true, proposal: null, examples: ['x', 'y'] });
  });

  test.each([
    ['numbers of a register', ['5510', '1410', '4100', '8121']],
    ['numbers with the letters of a register', ['BGMEA-5510', 'BGMEA-1410', 'BGMEA-4100', 'BGMEA-8121']],
    ['numbers that look like codes of a class', ['C1045', 'A0112', 'C1411', 'F4100']],
    ['numbers behind words', ['Reg. No. 5510', 'Reg. No. 1410', 'Reg. No. 4100', 'Reg. No. 8121']],
  ])('is neither proposed nor tried as the activity where it holds %s', (_, values) => {
    const register = values.map((value, at) => [`Mill ${String(at)} Ltd`, value]);
    for (const heading of ['bgmea_reg_no', 'Gizmo', 'Verein Nr']) {
      const [, column] = suggestMapping(['Name', heading], register, {}).suggestions;
      expect([heading, column]).toMatchObject([heading, { proposal: null, trials: [] }]);
      expect(column?.field).not.toBe('activity');
    }
  });

  test('is tried as the activity where it holds words, and as the country where it names some', () => {
    const of = (...values: string[]) =>
      suggestMapping(
        ['Name', 'Gizmo'],
        values.map((value, at) => [`Mill ${String(at)} Ltd`, value]),
        {},
      ).suggestions[1];
    expect(of('Zorks', 'Frobs')).toMatchObject({ asked: true, trials: ['activity'] });
    expect(of('made for Nepal', 'Peru')).toMatchObject({ trials: ['activity', 'country'] });
  });

  test('is not asked about when it is blank, or holds what workers told', () => {
    const blank = [
      ['A Ltd', '', 'They took it'],
      ['B Ltd', '', 'Nobody was paid'],
    ];
    const [, empty, told] = suggestMapping(['Name', 'Gizmo', 'Testimonio / address'], blank, {}).suggestions;
    expect(empty).toMatchObject({ asked: false, why: { code: 'mapping.empty' } });
    expect(told).toMatchObject({ field: null, asked: false, examples: [], why: { code: 'mapping.workers-told' } });
  });
});

describe('What the caller asks for', () => {
  test('goes before what is suggested, and says so', () => {
    const { suggestions } = suggestMapping(['Name', 'Trade'], [], {
      map: { supplierName: 'trade' },
      set: { country: 'Qatar' },
    });
    expect(suggestions).toEqual([
      {
        header: 'Name',
        column: 0,
        field: null,
        why: { code: 'mapping.field-taken', parameters: { field: 'supplierName', column: 2 } },
        ...settled,
      },
      { header: 'Trade', column: 1, field: 'supplierName', why: { code: 'mapping.asked', parameters: {} }, ...settled },
      {
        header: null,
        column: null,
        field: 'country',
        why: { code: 'mapping.set', parameters: { value: 'Qatar' } },
        ...settled,
      },
    ]);
  });

  test('is refused with what there is, when there is no such field or heading', () => {
    expect(refused(() => suggestMapping(['Name'], [], { map: { nonsense: 'Name' } }))).toMatchObject({
      code: 'unknown-field',
    });
    expect(refused(() => suggestMapping(['Name', 'Ort'], [], { map: { city: 'Town' } })).parameters).toEqual({
      header: 'Town',
      headers: 'Name, Ort',
    });
    expect(refused(() => suggestMapping(['Name'], [], { map: { city: 'Name' }, set: { city: 'Doha' } })).code).toBe(
      'field-asked-twice',
    );
    expect(refused(() => suggestMapping(['Name'], [], { set: { __proto: 'x' } })).code).toBe('unknown-field');
  });
});
