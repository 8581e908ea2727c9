import type { Assurance, FieldKey, SiteDossier, StatedSource } from '@plumbline/facts';
import type { ColumnFormat } from '../values/column-format.ts';
import type { FieldSource } from '../mapping/mapping.ts';
import type { Problem } from './intake-event.ts';
import { RowLayout } from './row-layout.ts';
import { RowReader } from './row-reader.ts';
import { SiteDraft } from './site-draft.ts';
import { siteKey } from './site-key.ts';

/** What a person writes of one site by hand. */
export interface HandStatement {
  /** The site that it is about; null for a site that the values name. */
  readonly site: string | null;
  /** Texts by field, as somebody would write them into the cells of a row. Shares are percentages; a refused answer is "declined". */
  readonly values: ReadonlyMap<FieldKey, string>;
  readonly source: StatedSource;
  readonly assurance: Assurance;
  /** Day that the evidence describes, ISO 8601. */
  readonly day: string;
  readonly supplierName: string;
}

/** One value stands alone: nothing beside it shows how numbers and days are written. */
const ALONE: ColumnFormat = { decimal: 'unseen', scale: 'percent', order: 'unseen' };

/**
 * Reads what a person wrote by hand as the row of a file is read, so that a value means the same whichever way it comes. The facts have no place in a file.
 * A problem names its field as the column.
 */
export function readByHand({ site, values, source, assurance, day, supplierName }: HandStatement): {
  readonly dossier: SiteDossier;
  readonly problems: readonly Problem[];
} {
  const fields = [...values.keys()];
  const sources = new Map(fields.map((field, place) => [field, sourceOf(field, place)]));
  const layout = new RowLayout({ sources });
  const formats = new Map(fields.map((field) => [field, ALONE]));
  const reader = new RowReader({
    layout,
    formats,
    oneTexts: new Map(),
    asOf: { day, why: { code: 'mapping.as-of-asked', parameters: {} } },
    source: 'buyer',
  });
  const cells = layout.project([...values.values()]);
  const problems: Problem[] = [];
  const row = new Map(
    [...reader.read(1, cells, problems)].map(([field, value]) => [field, { ...value, row: null, header: null }]),
  );
  const draft = new SiteDraft(site ?? siteKey(layout, cells), { source, assurance, day });
  draft.inputs.add(1, row, problems);
  for (const [field, value] of row) draft.values.merge(field, value, problems);
  return { dossier: draft.finish(supplierName, problems).dossier, problems };
}

function sourceOf(field: FieldKey, place: number): FieldSource {
  return { field, columns: [place], header: field, constant: null, unit: null, currency: null };
}
