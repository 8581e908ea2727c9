import { openRows, profileFile, readRecords, SHARE_UNITS, withShareUnit } from '@plumbline/intake';
import type {
  ByteSource,
  FileProfile,
  IntakeOptions,
  ReadOptions,
  RowSource,
  ShareUnit,
  WorkbookReader,
} from '@plumbline/intake';
import type { FieldKey } from '@plumbline/facts';
import { supplierAnswers } from '@plumbline/questionnaire/judgement';
import { assess, methodology, shippedReference } from '@plumbline/risk';
import type { AssessmentContext, Label } from '@plumbline/risk';
import { fileOnDisk } from '../file-on-disk.ts';
import type { Say } from '../output/texts.ts';
import { importOrders } from './import-orders.ts';
import { listsFolder } from './lists-folder.ts';
import type { GivenLists } from './lists-folder.ts';
import type { ScreenEvent } from './screened-supplier.ts';
import { withScreening } from './screen-hits.ts';

/** What a person asked for. */
export interface ScreeningRequest {
  readonly file: string;
  readonly lists: string | null;
  readonly reading: ReadOptions;
  readonly intake: IntakeOptions;
}

/** What screening needs from the outside. */
export interface ScreeningSurroundings {
  readonly folder: string;
  readonly workbooks: WorkbookReader;
  readonly say: Say;
  /** Lets progress watch the supplier file while it is read. */
  readonly watch: (file: ByteSource) => ByteSource;
}

/** A file that was read once and can be screened repeatedly. */
export interface Screening {
  /** Name of the file, without folder. */
  readonly file: string;
  readonly source: RowSource;
  readonly profile: FileProfile;
  readonly lists: GivenLists | null;
  readonly context: AssessmentContext;
  /** Suppliers with their assessment, and what could not be read, in the order of the file. */
  readonly events: () => AsyncIterable<ScreenEvent>;
  /** What intake found besides suppliers, without assessing anything. */
  readonly remarks: () => AsyncIterable<Exclude<ScreenEvent, { kind: 'supplier' }>>;
  /** For each field with shares that a person is asked about, the labels that each unit would lead to. */
  readonly shareLeads: ReadonlyMap<FieldKey, Readonly<Record<ShareUnit, LabelCounts>>>;
}

export type LabelCounts = ReadonlyMap<Label, number>;

/**
 * Reads a file and the lists for the first time.
 * @throws UnreadableFile, RefusedInput or Refusal for what cannot be used
 */
export async function openScreening(
  request: ScreeningRequest,
  surroundings: ScreeningSurroundings,
): Promise<Screening> {
  const file = await fileOnDisk(
    request.file,
    surroundings.folder,
    'the supplier list itself, as CSV, TSV, XLSX or XLS',
  );
  const lists = request.lists === null ? null : await listsFolder(request.lists, surroundings);
  const source = await openRows(surroundings.watch(file), request.reading, surroundings.workbooks);
  const profile = await profileFile(source, request.intake);
  const context: AssessmentContext = {
    methodology: methodology(),
    reference: shippedReference(
      lists === null
        ? {}
        : { lists: lists.index.lists.map(({ kind }) => kind), orders: importOrders(lists.index.lists) },
    ),
    asOf: profile.asOf.day,
  };
  const labelsOf = async (read: FileProfile): Promise<LabelCounts> => {
    const counts = new Map<Label, number>();
    for await (const event of screened(source, read, lists, context)) {
      if (event.kind !== 'supplier') continue;
      const { label } = event.supplier.assessment;
      counts.set(label, (counts.get(label) ?? 0) + 1);
    }
    return counts;
  };
  const shareLeads = new Map<FieldKey, Record<ShareUnit, LabelCounts>>();
  for (const [field, { asked }] of profile.shares) {
    if (!asked) continue;
    const [percent, fraction] = SHARE_UNITS.map((unit) => withShareUnit(profile, field, unit));
    if (percent === undefined || fraction === undefined) continue;
    shareLeads.set(field, { percent: await labelsOf(percent), fraction: await labelsOf(fraction) });
  }
  return {
    file: file.name,
    source,
    profile,
    lists,
    context,
    events: () => screened(source, profile, lists, context),
    remarks: () => unassessed(source, profile),
    shareLeads,
  };
}

async function* screened(
  source: RowSource,
  profile: FileProfile,
  lists: GivenLists | null,
  context: AssessmentContext,
): AsyncGenerator<ScreenEvent> {
  for await (const event of readRecords(source, profile)) {
    if (event.kind !== 'supplier') yield event;
    else {
      const { record } = event;
      const dossier = lists === null ? record.dossier : withScreening(record, lists.index, context.asOf);
      const assessment = assess(dossier, context);
      // A file has facts and no answers about controls.
      const answers = supplierAnswers(assessment, dossier, [], context.asOf);
      yield { kind: 'supplier', supplier: { record, assessment, answers } };
    }
  }
}

async function* unassessed(
  source: RowSource,
  profile: FileProfile,
): AsyncGenerator<Exclude<ScreenEvent, { kind: 'supplier' }>> {
  for await (const event of readRecords(source, profile)) if (event.kind !== 'supplier') yield event;
}
