import { describe, expect, test } from '@jest/globals';

import {
  acceptCountry,
  assign,
  draftOf,
  namesSomebody,
  placeOf,
  removeConstant,
  setConstant,
  tellOneText,
  tellUnit,
  unreadCount,
} from './mapping-draft.ts';

const draft = draftOf({
  columns: [
    { index: 0, field: 'supplierName', share: null, oneText: null },
    { index: 1, field: 'country', share: null, oneText: null },
    { index: 2, field: null, share: { told: null }, oneText: null },
  ],
  constants: [],
});

describe('saying what the columns are', () => {
  test('keeps what somebody said of a share, and says nothing for the others', () => {
    expect(draft.units).toEqual({});
    expect(tellUnit(draft, 2, 'FRACTION')).toEqual({ ...draft, units: { 2: 'FRACTION' } });
    expect(assign(tellUnit(draft, 2, 'PERCENT'), 2, 'migrantShare', false).units).toEqual({ 2: 'PERCENT' });
  });

  test('keeps that one text is what they do, and reads nothing as the activity where it is not', () => {
    const read = assign(draft, 2, 'activity', true);
    expect(tellOneText(read, 2, true)).toEqual({ ...read, oneTexts: [2] });
    expect(tellOneText(read, 2, false).fields).toEqual(['supplierName', 'country', null]);
  });

  test('keeps the column of a country that other columns tell where it is blank', () => {
    const accepted = acceptCountry(draft, '@coordinates');
    expect(accepted.fields).toEqual(draft.fields);
    expect(accepted.constants).toEqual([{ field: 'country', value: '@coordinates' }]);
    expect(setConstant(draft, 'country', 'Nepal').fields).toEqual(['supplierName', null, null]);
  });

  test('moves a field that another column had, so that it is read once', () => {
    const moved = assign(draft, 2, 'country', false);
    expect(moved.fields).toEqual(['supplierName', null, 'country']);
    expect(unreadCount(moved)).toBe(1);
  });

  test('reads lines of an address from several columns, one after the other', () => {
    const lines = assign(assign(draft, 1, 'address', true), 2, 'address', true);
    expect(lines.fields).toEqual(['supplierName', 'address', 'address']);
  });

  test('lets a column go unread', () => {
    expect(assign(draft, 1, null, false).fields).toEqual(['supplierName', null, null]);
  });

  test('says a thing about the whole file instead of one column, and the other way round', () => {
    const constant = setConstant(draft, 'country', 'TH');
    expect(placeOf(constant, 'country')).toBe('constant');
    expect(constant.fields).toEqual(['supplierName', null, null]);
    const column = assign(constant, 2, 'country', false);
    expect(placeOf(column, 'country')).toBe(2);
    expect(column.constants).toEqual([]);
  });

  test('changes and takes away what is said about the whole file', () => {
    const changed = setConstant(setConstant(draft, 'supplyTier', '1'), 'supplyTier', '2');
    expect(changed.constants).toEqual([{ field: 'supplyTier', value: '2' }]);
    expect(removeConstant(changed, 'supplyTier').constants).toEqual([]);
  });

  test('asks for a name, in whatever script, before a row can be a supplier', () => {
    expect(namesSomebody(draft)).toBe(true);
    expect(namesSomebody(assign(draft, 0, null, false))).toBe(false);
    expect(namesSomebody(assign(draft, 0, 'localName', false))).toBe(true);
  });
});
