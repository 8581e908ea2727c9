import { describe, expect, test } from '@jest/globals';
import { legalForms, legalFormsTable } from '../src/legal-forms.ts';

const forms = new Map(legalForms().map((form) => [form.form, form]));

describe('The table of legal forms', () => {
  test('holds the forms of businesses in many scripts, with where they stand and are used', () => {
    expect(forms.get('gmbh')).toMatchObject({ position: 'end' });
    expect(forms.get('sdn bhd')?.countries).toEqual(expect.arrayContaining(['MY']));
    expect(forms.get('有限公司')?.position).toBe('end');
    expect(forms.get('株')?.position).toBe('bracket');
    expect(forms.get('общество с ограниченной ответственностью')?.position).toBe('either');
    expect(forms.get('sabiedrība ar ierobežotu atbildību')?.countries).toEqual(['LV']);
  });

  test('holds nothing that is the name of a thing rather than the form of a business', () => {
    for (const word of [
      'group',
      'holding',
      'foundation',
      'cooperative',
      'charity',
      'bank',
      'trust',
      'in',
      'is',
      'factory',
    ]) {
      expect(forms.has(word)).toBe(false);
    }
    expect([...forms.keys()].filter((form) => /\b(?:group|grupo|groupe|gruppe|bank|trust)\b/.test(form))).toEqual([]);
  });

  test('holds each form once', () => {
    expect(forms.size).toBe(legalFormsTable.rows.length);
  });
});
