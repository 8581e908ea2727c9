import type { FieldKey } from '@plumbline/facts';
import { explainOneText, explainShare, writtenSource, type OneText, type ShareReading } from '@plumbline/intake';
import { countryName } from '@plumbline/risk';
import { toGlobalId } from '../../platform/graphql/ids.ts';
import { may } from '../../platform/tenancy/may.ts';
import type { Viewer } from '../../platform/tenancy/viewer.ts';
import { localeOf, type Say } from '../../platform/text/texts.ts';
import { jobRunView } from '../job/job-run.view.ts';
import type { StoredFileFacts, StoredSuggestion } from './import-parts.ts';
import { oneTextColumn, openColumns, shareReading } from './share-columns.ts';
import { isOfContacts } from './imported-files.ts';
import type { ListedImport, ShownImport } from './import.read-model.ts';
import { personView } from '../person/person.view.ts';
import type {
  CountryProposalType,
  FileFactsType,
  ImportColumnType,
  ImportType,
  OneTextType,
  ShareReadingType,
} from './import.types.ts';

/** An import in the viewer's locale, with what the viewer can do with it. */
export function importView(shown: ShownImport, viewer: Viewer, say: Say): ImportType {
  const { corrects, correctedBy, sameAs, run, remembered } = shown;
  const alone = (row: ListedImport | null): ImportType | null => row && listedView(row, viewer, say);
  return {
    ...listedView(shown.row, viewer, say),
    correctsImport: alone(corrects),
    correctedBy: correctedBy.map((row) => listedView(row, viewer, say)),
    sameAs: alone(sameAs),
    jobRun: run && jobRunView(run, viewer, say),
    rememberedMapping: remembered && {
      id: toGlobalId('Mapping', remembered.id),
      createdBy: personView(remembered.createdBy, say),
      createdAt: remembered.createdAt,
    },
  };
}

/** An import without the imports and runs that belong to it. */
function listedView(row: ListedImport, viewer: Viewer, say: Say): ImportType {
  const { state, fileFacts, failure, asOfWhy, creator, committer, undoer } = row;
  const mayWrite = may(viewer, 'import.write');
  const isIn = (...states: readonly string[]): boolean => mayWrite && states.includes(state);
  return {
    id: toGlobalId('Import', row.id),
    fileName: row.fileName,
    state,
    sourceKind: row.sourceKind,
    documentKind: row.documentKind,
    asOf: row.asOf,
    asOfWhy: asOfWhy && say(asOfWhy.code, asOfWhy.parameters),
    proposedAsOf: fileFacts?.writtenDate ?? row.asOf,
    file: fileFacts && fileView(fileFacts, say),
    failure: failure && { code: failure.code, text: failureText(failure.code, failure.parameters, say) },
    columns: fileFacts === null ? [] : columnViews(row, fileFacts, { say, mayWrite }),
    constants: [...row.constants],
    remember: row.remember,
    countryProposal: countryProposalView(row, localeOf(viewer.locale)),
    rememberedMapping: null,
    counts: {
      rows: row.rowCount,
      suppliers: row.supplierCount,
      sites: row.siteCount,
      new: row.newRows,
      changed: row.changedRows,
      same: row.sameRows,
      parked: row.parkedRows,
      rejected: row.rejectedRows,
      problems: row.problemCount,
      contacts: row.contactCount,
    },
    checkedAt: row.checkedAt,
    createdBy: personView(creator, say),
    createdAt: row.createdAt,
    committedBy: row.committedBy === null ? null : personView(committer, say),
    committedAt: row.committedAt,
    undoneBy: row.undoneBy === null ? null : personView(undoer, say),
    undoneAt: row.undoneAt,
    correctsImport: null,
    correctedBy: [],
    sameAs: null,
    jobRun: null,
    assessmentsWaiting: row.assessmentsWaiting,
    openQuestions: row.openQuestions,
    openColumns: openColumns(row),
    expiresAt: row.expiresAt,
    version: row.version,
    viewerCanMap: isIn('uploaded', 'mapped', 'checked', 'failed'),
    viewerCanCommit: isIn('checked'),
    viewerCanUndo: isIn('importing', 'imported'),
    viewerCanDiscard: isIn('uploaded', 'mapped', 'checking', 'checked', 'failed'),
  };
}

/** Text of a failure, followed by what to do if intake has a remedy for it. */
function failureText(code: string, parameters: Readonly<Record<string, string | number>>, say: Say): string {
  const remedy = say(`${code}.remedy`, parameters);
  const text = say(code, parameters);
  return remedy === `${code}.remedy` ? text : `${text} ${remedy}`;
}

/** The proposal, unless the country is given by now. */
function countryProposalView(
  { fileFacts, mapping, constants }: ListedImport,
  locale: ReturnType<typeof localeOf>,
): CountryProposalType | null {
  const proposal = fileFacts?.countryProposal ?? null;
  const isCountry = ({ field }: { field: string }): boolean => field === 'country';
  if (proposal === null || constants.some(isCountry)) return null;
  // A column was added or taken away since.
  if (mapping.some(isCountry) !== (proposal.blank === true)) return null;
  const countries = proposal.countries.map(({ iso2, rows }) => ({ name: countryName(iso2, locale), rows }));
  return { ...proposal, blank: proposal.blank === true, value: writtenSource(proposal.from), countries };
}

function fileView(facts: StoredFileFacts, say: Say): FileFactsType {
  const why = (reason: StoredFileFacts['encodingWhy']): string | null =>
    reason && say(reason.code.startsWith('reading.') ? reason.code : `reading.${reason.code}`, reason.parameters);
  return {
    format: facts.format,
    compressed: facts.compressed,
    encoding: { value: facts.encoding, why: why(facts.encodingWhy) },
    otherReading: facts.otherReading
      ? { encoding: facts.otherReading.encoding, cells: [...facts.otherReading.cells] }
      : null,
    delimiter: { value: facts.delimiter, why: why(facts.delimiterWhy) },
    sheet: { value: facts.sheet, why: why(facts.sheetWhy) },
    sheets: [...facts.sheets],
    headerRow: facts.headerRow,
    headerRowWhy: why(facts.headerWhy) ?? '',
    header: [...facts.header],
    writtenDate: facts.writtenDate,
  };
}

function columnViews(
  { suggestions, sample, mapping }: ListedImport,
  { header }: StoredFileFacts,
  { say, mayWrite }: { readonly say: Say; readonly mayWrite: boolean },
): ImportColumnType[] {
  const same = oneTextColumn({ mapping, suggestions });
  return header.map((heading, index) => {
    const suggestion = suggestions?.find((each) => each.index === index);
    const column = mapping.find((each) => each.index === index);
    const field = column?.field ?? null;
    return {
      index,
      heading,
      // Contacts are people: only those who import see them here.
      samples: mayWrite || !isOfPeople(field, suggestion) ? [...(sample?.[index] ?? [])] : [],
      field,
      why: suggestion === undefined ? '' : say(suggestion.why.code, suggestion.why.parameters),
      suggestedField: suggestion?.field ?? null,
      asked: field === null && suggestion?.asked === true,
      proposedField: suggestion?.proposal ?? null,
      share: shareView(shareReading(suggestion, column), say),
      oneText: same?.index === index ? oneTextView(same.reading, say) : null,
    };
  });
}

function shareView(reading: ShareReading | null, say: Say): ShareReadingType | null {
  if (reading === null) return null;
  const { unit, told, asked, example, asPercent, asFraction } = reading;
  const { code, parameters } = explainShare(reading);
  return { unit: unit ?? 'unknown', told, asked, why: say(code, parameters), example, asPercent, asFraction };
}

function oneTextView(reading: OneText, say: Say): OneTextType {
  const { code, parameters } = explainOneText(reading);
  return { told: reading.told, asked: reading.asked, why: say(code, parameters) };
}

function isOfPeople(field: FieldKey | null, suggestion: StoredSuggestion | undefined): boolean {
  return [field, suggestion?.field ?? null, suggestion?.proposal ?? null].some(isOfContacts);
}
