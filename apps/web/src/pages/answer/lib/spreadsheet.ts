import type { TFunction } from 'i18next';

import type { Answers, Asked, QuestionTexts } from '@plumbline/questionnaire';
import { readSheets, sheetsOf, type SheetReading, type SheetWords } from '@plumbline/questionnaire/sheets';

import { countryNames } from './country-names.ts';
import { loadQuestionTexts } from './question-texts.ts';
import { typedNumber } from './typed-number.ts';
import { readWorkbook } from './xlsx/read-xlsx.ts';
import { workbookOf } from './xlsx/write-xlsx.ts';
import { UnreadableArchive } from './xlsx/zip.ts';

/** The questions of a request with the answers so far, and the words that they are written in. */
export interface SheetSubject {
  readonly asked: Asked;
  readonly answers: Answers;
  readonly texts: QuestionTexts;
  /** ISO 3166-1 alpha-2 */
  readonly countries: readonly string[];
  readonly t: TFunction<'answer'>;
}

function wordsOf({ texts, countries, t }: SheetSubject): SheetWords {
  return {
    texts,
    sheet: t('sheet.answers'),
    question: t('sheet.question'),
    answer: t('sheet.answer'),
    allSites: t('places.all'),
    cannot: t('cannot'),
    because: t('because'),
    thereAreNone: t('thereAreNone'),
    currency: t('currency'),
    severalHint: t('sheet.several'),
    countries: countryNames(texts.language, countries),
    number: typedNumber,
  };
}

/** The questions as a workbook to be filled without a connection. */
export function spreadsheetOf(subject: SheetSubject): Blob {
  return workbookOf(sheetsOf(subject.asked, subject.answers, wordsOf(subject)), subject.texts.direction);
}

/** What a filled workbook says; null for a file that is no workbook. It is read on this device and sent nowhere. */
export async function readSpreadsheet(file: Blob, subject: SheetSubject): Promise<SheetReading | null> {
  try {
    const book = await readWorkbook(file);
    const english = await loadQuestionTexts('en');
    const around = { words: wordsOf(subject), english, newId: () => crypto.randomUUID() };
    return readSheets(subject.asked, subject.answers, book, around);
  } catch (error) {
    if (error instanceof UnreadableArchive) return null;
    throw error;
  }
}
