import { field, FIELDS, type FieldKey } from '@plumbline/facts';
import { RefusedInput } from '../mapping/refused-input.ts';
import { suggestMapping } from '../mapping/suggest-mapping.ts';
import type { ReadEvent, RowSource } from '../reading/row-source.ts';
import { ColumnSurvey, type ColumnFormat } from '../values/column-format.ts';
import { TextSurvey } from '../values/one-text.ts';
import { readField } from '../values/read-field.ts';
import { toldReading, type ShareReading } from '../values/share-unit.ts';
import { FIELDS_OF_SOURCE, sourceNamed, writtenSource, type CountrySource } from '../places/derived-country.ts';
import { CountryProposals } from './country-proposal.ts';
import type { FileProfile } from './file-profile.ts';
import { asOfDay, type IntakeOptions } from './intake-options.ts';
import { RowLayout } from './row-layout.ts';
import { SupplierCollector } from './supplier-collector.ts';

const sampleRows = 500;

/** Surveys of the columns that need one, by field. */
function surveysOf(layout: RowLayout): Map<FieldKey, ColumnSurvey> {
  const surveys = new Map<FieldKey, ColumnSurvey>();
  for (const { field: key, unit } of layout.sources.values()) {
    const type = field(key)?.type;
    if (type !== undefined && ColumnSurvey.isFor(type)) surveys.set(key, new ColumnSurvey(type, unit));
  }
  return surveys;
}

/** How bare shares are read, by field. Nothing stands beside a constant, so one of at most 1 tells its unit by a percent sign or somebody does. */
function sharesOf(
  layout: RowLayout,
  surveys: ReadonlyMap<FieldKey, ColumnSurvey>,
  { shares: told = {}, shown = {} }: IntakeOptions,
): Map<FieldKey, ShareReading> {
  for (const key of Object.keys(told)) {
    if (field(key)?.type === 'share') continue;
    const fields = FIELDS.flatMap((each) => (each.type === 'share' ? [each.key] : []));
    throw new RefusedInput('unknown-field', { field: key, fields: fields.join(', ') });
  }
  const readings = new Map<FieldKey, ShareReading>();
  for (const [key, { shares: seen }] of surveys) {
    if (seen === null) continue;
    const reading = toldReading(seen, told[key], shown[key]);
    const isUntold = layout.isConstant(key) && seen.aboveOne === 0 && reading.told === null;
    readings.set(key, isUntold ? { ...reading, unit: null } : reading);
  }
  return readings;
}

/** Those of columns, in their order. Nobody is asked about a constant: one that can be read in two ways is refused. */
function ofColumns(layout: RowLayout, shares: ReadonlyMap<FieldKey, ShareReading>): Map<FieldKey, ShareReading> {
  const place = (key: FieldKey): number => layout.sources.get(key)?.columns[0] ?? 0;
  const found = [...shares].filter(([key]) => !layout.isConstant(key));
  return new Map(found.toSorted(([a], [b]) => place(a) - place(b)));
}

function formatOf({ format }: ColumnSurvey, share: ShareReading | undefined): ColumnFormat {
  return share === undefined ? format : { ...format, scale: share.unit ?? 'open' };
}

/** A constant is read like a column of one cell; the caller must correct one that cannot be understood. */
function checkConstants(layout: RowLayout, formats: ReadonlyMap<FieldKey, ColumnFormat>): void {
  for (const { field: key, constant } of layout.sources.values()) {
    if (constant === null) continue;
    const source = key === 'country' ? sourceNamed(constant) : undefined;
    if (source !== undefined) {
      checkSource(layout, source);
      continue;
    }
    const reading = readField(key, constant.trim(), { format: formats.get(key) ?? unsurveyed, currency: null });
    if (reading.state !== 'unreadable') continue;
    throw new RefusedInput('constant-not-understood', { field: key, value: constant, reason: reading.code });
  }
}

/** The country can be told only from columns that are read. */
function checkSource(layout: RowLayout, source: CountrySource): void {
  if (FIELDS_OF_SOURCE[source].every((field) => layout.has(field))) return;
  throw new RefusedInput('constant-not-understood', {
    field: 'country',
    value: writtenSource(source),
    reason: 'no-column',
  });
}

/** Format of a field that needs no survey. */
const unsurveyed: ColumnFormat = { decimal: 'unseen', scale: 'open', order: 'unseen' };

/**
 * The first reading of a file: content and format of its columns, and the rows of each supplier. Memory grows by some dozen bytes a row,
 * and by the mapped cells of rows whose supplier appeared earlier.
 * @throws RefusedInput when a requested field, heading, constant or day does not fit
 * @throws UnreadableFile from the source
 */
export async function profileFile(source: RowSource, options: IntakeOptions): Promise<FileProfile> {
  const asOf = asOfDay(options, source.facts.writtenDate);
  const reading = source.rows()[Symbol.asyncIterator]();
  const start: ReadEvent[] = [];
  let batch = await reading.next();
  while (!batch.done) {
    start.push(...batch.value);
    if (start.length >= sampleRows) break;
    batch = await reading.next();
  }
  const sample = start.flatMap((event) => (event.kind === 'row' ? [event.value.cells] : [])).slice(0, sampleRows);
  const mapping = suggestMapping(source.facts.header, sample, options);
  const layout = new RowLayout(mapping);
  const surveys = surveysOf(layout);
  const activities = new TextSurvey();
  const suppliers = new SupplierCollector(layout);
  const proposals = new CountryProposals(layout);
  let rows = 0;
  let broken = 0;
  const take = (events: readonly ReadEvent[]): void => {
    for (const event of events) {
      rows += 1;
      if (event.kind === 'broken') {
        broken += 1;
        continue;
      }
      const cells = layout.project(event.value.cells);
      suppliers.add(event.value.row, cells);
      proposals.add(cells);
      if (!layout.isConstant('activity')) activities.add(layout.text(cells, 'activity'));
      for (const [key, survey] of surveys) survey.add(layout.text(cells, key));
    }
  };
  take(start);
  if (!batch.done) for (batch = await reading.next(); !batch.done; batch = await reading.next()) take(batch.value);
  const shares = sharesOf(layout, surveys, options);
  const formats = new Map([...surveys].map(([key, survey]) => [key, formatOf(survey, shares.get(key))]));
  checkConstants(layout, formats);
  const oneText = activities.reading(options.texts?.['activity']);
  const rejected = broken + suppliers.nameless;
  const { supplierCount, siteCount } = suppliers;
  const counts = { rows, accepted: rows - rejected, rejected, suppliers: supplierCount, sites: siteCount };
  const { best: countryProposal } = proposals;
  return {
    mapping,
    formats,
    shares: ofColumns(layout, shares),
    oneTexts: new Map(oneText === null ? [] : [['activity', oneText]]),
    asOf,
    source: options.source,
    counts,
    layout,
    countryProposal,
    index: suppliers.index(),
  };
}
