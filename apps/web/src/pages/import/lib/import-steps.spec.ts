import { describe, expect, test } from '@jest/globals';

import { doneSteps, openSteps, shownStep } from './import-steps.ts';

describe('the four steps of an import', () => {
  test('open where the import stands when the address names no step', () => {
    expect(shownStep('UPLOADED', true, undefined)).toBe('file');
    expect(shownStep('MAPPED', true, undefined)).toBe('columns');
    expect(shownStep('CHECKED', true, undefined)).toBe('check');
    expect(shownStep('IMPORTED', true, undefined)).toBe('import');
  });

  test('never open a step that has not begun, whatever the address says', () => {
    expect(shownStep('UPLOADED', true, 'check')).toBe('file');
    expect(shownStep('CHECKED', true, 'import')).toBe('check');
    expect(openSteps('UPLOADED', true)).toEqual(['file', 'columns']);
  });

  test('let a person go back to read what was done', () => {
    expect(shownStep('IMPORTED', true, 'columns')).toBe('columns');
    expect(openSteps('UNDONE', true)).toEqual(['file', 'columns', 'check', 'import']);
  });

  test('stay at the file when the file cannot be read', () => {
    expect(openSteps('FAILED', false)).toEqual(['file']);
    expect(shownStep('FAILED', false, 'columns')).toBe('file');
  });

  test('are marked done up to the one that is open', () => {
    expect(doneSteps('UPLOADED', 'columns')).toEqual(['file']);
    expect(doneSteps('CHECKED', 'file')).toEqual(['file', 'columns']);
    expect(doneSteps('IMPORTED', 'import')).toEqual(['file', 'columns', 'check', 'import']);
  });
});
