import { describe, expect, test } from '@jest/globals';
import { normaliseName, sameName } from '../../src/index.ts';

const core = (name: string): string => normaliseName(name).core;
const key = (name: string): string => normaliseName(name).key;

describe('A name without its legal form', () => {
  test.each([
    ['NORTHWIND FOOTWEAR CO., LTD', 'northwind footwear'],
    ['Northwind Footwear Co.Ltd.', 'northwind footwear'],
    ['Northwind Textiles (Pvt.) Ltd.', 'northwind textiles'],
    ['Northwind Apparel (P) Ltd', 'northwind apparel'],
    ['Northwind Rubber Sdn. Bhd.', 'northwind rubber'],
    ['PT. Angin Utara Tbk', 'angin utara'],
    ['CV Angin Utara', 'angin utara'],
    ['M/s Northwind Mills Private Limited', 'northwind mills'],
    ['Nordwind Bau GmbH & Co. KG', 'nordwind bau'],
    ['Viento Norte Textil, S.A. de C.V.', 'viento norte textil'],
    ['Viento Norte Textil S. de R.L. de C.V.', 'viento norte textil'],
    ['Vento Norte Calçados Ltda.', 'vento norte calcados'],
    ['Wiatr Północny Odzież Sp. z o.o.', 'wiatr polnocny odziez'],
    ['Severní Vítr Stroje spol. s r.o.', 'severni vitr stroje'],
    ['Északi Szél Kft', 'eszaki szel'],
    ['Kuzey Rüzgarı Tekstil A.Ş.', 'kuzey ruzgari tekstil'],
    ['Công ty TNHH May Gió Bắc', 'may gio bac'],
    ['Công ty Cổ phần May Gió Bắc', 'may gio bac'],
    ['ООО «Северный Ветер»', 'severnyy veter'],
    ['OOO Severnyy Veter', 'severnyy veter'],
    ['ТОВ Північний Вітер', 'pivnichniy viter'],
    ['Northwind Trading W.L.L.', 'northwind trading'],
    ['Northwind Oil Joint Stock Company', 'northwind oil'],
    ['Northwind Milling Proprietary Limited', 'northwind milling'],
    ['N.V. Noordenwind Handel', 'noordenwind handel'],
    ['Northwind & Sons Co.', 'northwind and sons'],
    ['Northwind Co., Ltd. (Unit 2)', 'northwind unit 2'],
  ])('%s is %s', (name, expected) => {
    expect(core(name)).toBe(expected);
  });

  test('never loses the word "group", nor the place in brackets', () => {
    expect(core('Northwind Group Co., Ltd.')).toBe('northwind group');
    expect(core('Northwind (Shenzhen) Co., Ltd.')).toBe('northwind shenzhen');
    expect(key('北风集团有限公司')).toBe('北风集团');
  });

  test('never falls below two words, so one word keeps its form, written short', () => {
    expect(core('Northwind Limited')).toBe('northwind ltd');
    expect(core('NORTHWIND LTD.')).toBe('northwind ltd');
    expect(core('Northwind Company Limited')).toBe('northwind co ltd');
    expect(core('Northwind GmbH')).toBe('northwind gmbh');
    expect(core('Ltd')).toBe('ltd');
  });

  test('reads initials with and without dots as one word', () => {
    expect(core('A.K.M. Knit Wear Ltd')).toBe('akm knit wear');
    expect(core('A K M Knit Wear Limited')).toBe('akm knit wear');
    expect(core('AKM Knit Wear')).toBe('akm knit wear');
  });

  test('keeps words that only look like legal forms of another script', () => {
    expect(core('Vat Pat Tov Dyes Ltd')).toBe('vat pat tov dyes');
    expect(core('Zao Feng Shoes Co., Ltd')).toBe('zao feng shoes');
    expect(core('MS Garments Works Ltd')).toBe('ms garments works');
    expect(core('Inland Coop Charity Works')).toBe('inland coop charity works');
  });
});

describe('A name in another script', () => {
  test.each([
    ['北风纺织有限公司', '北风纺织', 'Han'],
    ['北风纺织股份有限公司', '北风纺织', 'Han'],
    ['北风纺织（深圳）有限公司', '北风纺织深圳', 'Han'],
    ['株式会社北風製作所', '北風製作所', 'Han'],
    ['㈱北風製作所', '北風製作所', 'Han'],
    ['キタカゼ株式会社', 'キタカゼ', 'Katakana'],
    ['주식회사 북풍섬유', '북풍섬유', 'Hangul'],
    ['북풍섬유(주)', '북풍섬유', 'Hangul'],
    ['บริษัท ลมเหนือสิ่งทอ จำกัด (มหาชน)', 'ลมเหนือสิ่งทอ', 'Thai'],
  ])('%s is compared as %s', (name, expected, script) => {
    const forms = normaliseName(name);
    expect(forms.script).toBe(script);
    expect(forms.native?.core).toBe(normaliseName(expected).native?.core);
    expect(forms.key).toBe(forms.native?.core);
  });

  test('Chinese names that sound alike stay different', () => {
    expect(normaliseName('北风纺织有限公司').core).toBe(normaliseName('北峰纺织有限公司').core);
    expect(sameName('北风纺织有限公司', '北峰纺织有限公司')).toBe(false);
  });

  test('Arabic, Hebrew and Hindi forms are dropped', () => {
    expect(key('شركة ريح الشمال للتجارة ش.م.م')).toBe(key('ريح الشمال للتجارة'));
    expect(key('רוח צפונית טקסטיל בע"מ')).toBe(key('רוח צפונית טקסטיל'));
    expect(key('उत्तरी पवन टेक्सटाइल प्रा. लि.')).toBe(key('उत्तरी पवन टेक्सटाइल'));
  });

  test('A Cyrillic name and its transliteration are the same', () => {
    expect(sameName('ООО «Северный Ветер»', 'Severnyy Veter LLC')).toBe(true);
  });

  test('A text without letters is no name and equals nothing', () => {
    expect(normaliseName('---').full).toBe('');
    expect(sameName('---', '***')).toBe(false);
  });
});
