import { expect, test } from '@jest/globals';

import { withPluralForms } from './plural-forms.ts';

test('A language with more plural forms than its file has says the others as for many', () => {
  const texts = {
    list: { note_one: '{{count}} proveedor', note_other: '{{count}} proveedores' },
    title: 'Proveedores',
  };
  expect(withPluralForms(texts, 'es')).toEqual({
    list: {
      note_one: '{{count}} proveedor',
      note_many: '{{count}} proveedores',
      note_other: '{{count}} proveedores',
    },
    title: 'Proveedores',
  });
  expect(withPluralForms(texts, 'de')).toEqual(texts);
});
