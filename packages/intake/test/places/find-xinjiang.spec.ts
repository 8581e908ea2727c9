import { describe, expect, test } from '@jest/globals';
import { xinjiangMention } from '../../src/places/find-xinjiang.ts';

describe('a site in Xinjiang', () => {
  test.each([
    ['No. 18 Nanhu Road, Urumqi, Xinjiang', 'Urumqi'],
    ['新疆阿克苏地区阿瓦提县棉纺园', '阿克苏地区'],
    ['乌鲁木齐市天山区解放南路', '乌鲁木齐市'],
    ['Wu Lu Mu Qi city, Tou Tun He', 'Wu Lu Mu Qi'],
    ['Industrial Park, Moyu, Hetian', 'Moyu'],
    ['Karakax County Garment Park', 'Karakax'],
    ['Shihezi Economic Development Zone', 'Shihezi'],
    ['兵团第八师工业园', '兵团第八师'],
    ['8th Division of XPCC, Regiment 150', '8th Division of XPCC'],
    ['沙湾市工业园区', '沙湾市'],
    ['Kashi Prefecture, Shache', 'Kashi Prefecture'],
  ])('is documented by its address: %s', (address, term) => {
    expect(xinjiangMention({ address }, 'CN')).toEqual({ where: 'address', term, assurance: 'documented' });
  });

  test('is documented by its subdivision in name or code, its postcode, and its coordinates', () => {
    for (const subdivision of ['CN-XJ', 'XJ', '65', 'Xinjiang Uygur Zizhiqu', '新疆维吾尔自治区']) {
      expect(xinjiangMention({ subdivision }, 'CN')).toMatchObject({ where: 'subdivision', assurance: 'documented' });
    }
    expect(xinjiangMention({ postcode: '843000' }, 'CN')).toEqual({
      where: 'postcode',
      term: '843000',
      assurance: 'documented',
    });
    expect(xinjiangMention({ latitude: 41.17, longitude: 80.26 }, 'CN')).toMatchObject({
      where: 'coordinates',
      assurance: 'documented',
    });
  });

  test('is only alleged by the name of a company', () => {
    expect(
      xinjiangMention({ supplierName: 'Xinjiang Example Cotton Co., Ltd.', address: 'Ningbo, Zhejiang' }, 'CN'),
    ).toEqual({
      where: 'name',
      term: 'Xinjiang',
      assurance: 'alleged',
    });
  });

  test('is found without a country only by the region itself or its coordinates', () => {
    expect(xinjiangMention({ address: 'Aksu, Xinjiang' }, null)).toMatchObject({ term: 'Xinjiang' });
    expect(xinjiangMention({ address: 'Aksu' }, null)).toBeNull();
    expect(xinjiangMention({ latitude: 37.11, longitude: 79.92 }, null)).toMatchObject({ where: 'coordinates' });
  });
});

describe('a site elsewhere', () => {
  test.each([
    'Urumqi Middle Road 280, Shanghai',
    '上海市乌鲁木齐北路480号',
    '上海市嘉定区墨玉路185号',
    'Xinjiang Road 5, Qingdao',
    'Xinjiang County, Yuncheng, Shanxi',
    'Xinjiang Village, Shunde, Foshan',
    'Yiwu, Zhejiang',
    'Yiwu City Futian Market',
    'Luopu Street, Panyu, Guangzhou',
    '广州市番禺区洛浦街道',
    'Shawan Town, Panyu District, Guangzhou',
    'Baicheng, Jilin',
    'Yutian County, Tangshan, Hebei',
    'Qinghe County, Xingtai, Hebei',
    'Tianshan Road 600, Shanghai',
    'Xinxing County, Yunfu, Guangdong',
    'Hetian Town, Changting, Fujian',
    'Wushi Town, Leizhou',
    '和硕科技园, 苏州',
    'Xinhe Town, Taizhou',
  ])('is not taken for one in Xinjiang: %s', (address) => {
    expect(xinjiangMention({ address, latitude: 31.2, longitude: 121.4, postcode: '200000' }, 'CN')).toBeNull();
  });

  test('in another country is none, whatever its name', () => {
    expect(xinjiangMention({ address: 'Aksu, Isparta' }, 'TR')).toBeNull();
    expect(xinjiangMention({ supplierName: 'Xinjiang Trading', latitude: 43.2, longitude: 76.9 }, 'KZ')).toBeNull();
  });

  test('just across the border of Xinjiang is none', () => {
    const places: [latitude: number, longitude: number][] = [
      [43.24, 76.91], // Almaty
      [40.53, 72.8], // Osh
      [40.14, 94.66], // Dunhuang
      [36.42, 94.9], // Golmud
      [46.0, 91.5], // western Mongolia
      [34.15, 77.58], // Leh
    ];
    for (const [latitude, longitude] of places) expect(xinjiangMention({ latitude, longitude }, 'CN')).toBeNull();
  });
});
