import type { ValueProblemCode } from '@plumbline/intake';
import { countryName } from '@plumbline/risk';
import { toGlobalId } from '../../../platform/graphql/ids.ts';
import type { TextCode } from '../../../platform/text/codes.ts';
import { localeOf, type Say } from '../../../platform/text/texts.ts';
import { compareRecord } from '../../supplier/compare-record.ts';
import type { Wording } from '../../supplier/fact-text.ts';
import { differenceText } from '../../supplier/difference-text.ts';
import type { ListedProblem, ListedRecord, ListedRejection, Part } from '../import-lists.read-model.ts';
import type { ImportProblemType, ImportRecordType, ImportRejectionType } from './import-lists.types.ts';

/** Most rows and differences of one record that a page shows; a file can hold thousands. */
const MOST_SHOWN = 100;

/** The part of a list that a page asks for. @param cursor place of the last row before it */
export function partOf(first: number, cursor: string | null | undefined): Part {
  const place = Number(cursor ?? Number.NaN);
  return { first, after: Number.isSafeInteger(place) ? place : null };
}

export function recordView(row: ListedRecord, wording: Wording): ImportRecordType {
  const { ordinal, rows, name, country, tile, supplierId, record, differences, questionId, why } = row;
  const siteNames = new Map(record.sites.map((site) => [site.key, site.name]));
  // With nothing in force, everything in the record is a difference.
  const shown = tile === 'new' || tile === 'parked' ? compareRecord(record, []).differences : differences;
  return {
    ordinal,
    rows: rows.slice(0, MOST_SHOWN),
    name,
    country: country === '' ? null : countryName(country, localeOf(wording.locale)),
    tile,
    supplierId: supplierId === null || tile === 'new' ? null : toGlobalId('Supplier', supplierId),
    summary: shown.slice(0, MOST_SHOWN).map((difference) => differenceText(difference, siteNames, wording)),
    reason: why && { code: why.code, text: wording.say(why.code, why.parameters) },
    questionId: questionId === null ? null : toGlobalId('ReviewQuestion', questionId),
  };
}

export function rejectionView({ row, code, reason, remedy }: ListedRejection, say: Say): ImportRejectionType {
  return { row, code, reason: say(reason.code, reason.parameters), remedy: say(remedy.code, remedy.parameters) };
}

/** Name of a kind of problem. */
export function problemTitle(code: ValueProblemCode, say: Say): string {
  const title: TextCode = `import.problem.${code}`;
  return say(title);
}

export function problemView({ heading, value, ...problem }: ListedProblem, say: Say): ImportProblemType {
  return { ...rejectionView(problem, say), heading, value };
}
