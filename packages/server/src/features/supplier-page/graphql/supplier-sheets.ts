import type { Say } from '../../../platform/text/texts.ts';
import { personText } from '../../person/person.view.ts';
import type { ExportKind, ExportValue } from '../../portfolio/export-columns.ts';
import type { RowsSheet } from '../../portfolio/export-writers.ts';
import type { DecisionType } from '../../decision/decision.types.ts';
import type { FlagType } from './flag.types.ts';
import type { FactRowType } from './fact.types.ts';
import type { SiteType, SupplierType } from './supplier.types.ts';

interface SheetColumn<Row> {
  /** Its heading is `file.column.<key>`. */
  readonly key: string;
  readonly kind: ExportKind;
  readonly value: (row: Row) => ExportValue;
}

/** The page of a supplier as sheets: what is in force of each part, in the words of the page. A part without anything has no sheet. */
export function supplierSheets(supplier: SupplierType, say: Say): RowsSheet[] {
  const sheet = <Row>(part: string, columns: readonly SheetColumn<Row>[], rows: readonly Row[]): RowsSheet => ({
    title: say(`file.sheet.${part}`),
    columns: columns.map(({ key, kind }) => ({ heading: say(`file.column.${key}`), kind })),
    rows: rows.map((row) => columns.map(({ value }) => value(row))),
  });
  const facts = supplier.facts.filter(({ inForce }) => inForce);
  const flags = (supplier.assessment?.flags ?? []).map((flag) => ({ flag, cleared: null }));
  const cleared = (supplier.assessment?.cleared ?? []).map(({ flag, clearedOn }) => ({ flag, cleared: clearedOn }));
  return [
    sheet('supplier', SUMMARY, summaryOf(supplier, say)),
    sheet('flags', flagColumns(say), [...flags, ...cleared]),
    sheet('facts', factColumns(say), facts),
    sheet('answers', factColumns(say), facts.filter(isAnswer)),
    sheet('decisions', decisionColumns(say), supplier.decisions),
    sheet('sites', siteColumns(say), supplier.sites),
  ].filter(({ rows }) => rows.length > 0);
}

/** What came neither from a file nor from a person of the buyer is an answer of the supplier. */
function isAnswer({ importId, handFact }: FactRowType): boolean {
  return importId === null && handFact === null;
}

type Line = readonly [what: string, value: ExportValue];

const SUMMARY: readonly SheetColumn<Line>[] = [
  { key: 'what', kind: 'text', value: ([what]) => what },
  { key: 'value', kind: 'prose', value: ([, value]) => value },
];

function summaryOf({ row, ...supplier }: SupplierType, say: Say): Line[] {
  const names = [supplier.localName ?? '', ...supplier.otherNames].filter((name) => name !== '');
  const column = (key: string): string => say(`export.column.${key}`);
  const numbers = (supplier.assessment?.numbers ?? []).map(({ name, value, word }): Line => [
    name,
    value ?? word ?? null,
  ]);
  return [
    [column('name'), supplier.name],
    ...names.map((name): Line => [say('file.other-name'), name]),
    ...(supplier.parent === null ? [] : [[say('file.parent'), supplier.parent] as const]),
    ...supplier.identifiers.map(({ name, value }): Line => [name, value]),
    [column('country'), supplier.country?.name ?? null],
    ...(row === null
      ? []
      : ([
          [column('sector'), row.sector?.name ?? null],
          [column('label'), say(`label.${row.label}`)],
          ...(row.override === null || row.override === undefined
            ? []
            : [[column('computedLabel'), say(`label.${row.override.computedLabel}`)] as const]),
          ...numbers,
          [column('residual'), row.residual],
          [column('rangeLow'), row.rangeLow],
          [column('rangeHigh'), row.rangeHigh],
          [column('confidence'), row.confidence],
          [column('workers'), row.workers],
          [column('workersConcerned'), row.workersConcerned],
          [column('tier'), row.tier],
        ] as const)),
    ...supplier.untold.map(({ text }): Line => [say('file.untold'), text]),
  ];
}

function flagColumns(say: Say): readonly SheetColumn<{ readonly flag: FlagType; readonly cleared: string | null }>[] {
  return [
    { key: 'flag', kind: 'text', value: ({ flag }) => flag.name },
    { key: 'site', kind: 'text', value: ({ flag }) => flag.subject },
    {
      key: 'severity',
      kind: 'text',
      value: ({ flag: { severity } }) => (severity === null ? '' : say(`severity.${severity}`)),
    },
    { key: 'assurance', kind: 'text', value: ({ flag }) => flag.assuranceText },
    { key: 'explanation', kind: 'prose', value: ({ flag }) => flag.explanation },
    { key: 'response', kind: 'prose', value: ({ flag }) => flag.response?.text ?? '' },
    { key: 'clears', kind: 'prose', value: ({ flag }) => flag.clears },
    { key: 'do', kind: 'prose', value: ({ flag }) => flag.do },
    { key: 'doNot', kind: 'prose', value: ({ flag }) => flag.doNot },
    { key: 'openSince', kind: 'instant', value: ({ flag }) => flag.openSince ?? '' },
    { key: 'cleared', kind: 'day', value: ({ cleared }) => dayOf(cleared) },
    { key: 'rule', kind: 'text', value: ({ flag }) => flag.ruleId },
    { key: 'sources', kind: 'prose', value: ({ flag }) => flag.citations.join('; ') },
  ];
}

function factColumns(say: Say): readonly SheetColumn<FactRowType>[] {
  return [
    { key: 'fact', kind: 'text', value: ({ name }) => name },
    { key: 'site', kind: 'text', value: ({ subject }) => subject },
    { key: 'value', kind: 'prose', value: valueOf },
    {
      key: 'counts',
      kind: 'text',
      value: ({ preferred, isWord }) => (isWord ? '' : say(preferred ? 'export.yes' : 'export.no')),
    },
    { key: 'source', kind: 'text', value: ({ source }) => source },
    { key: 'assurance', kind: 'text', value: ({ assurance }) => say(`assurance.${assurance}`) },
    { key: 'evidenceDate', kind: 'day', value: ({ evidenceDate }) => dayOf(evidenceDate) },
    { key: 'file', kind: 'text', value: ({ fileName }) => fileName ?? '' },
    { key: 'rows', kind: 'text', value: ({ rows }) => rows.join(', ') },
    { key: 'recordedAt', kind: 'instant', value: ({ recordedAt }) => recordedAt },
  ];
}

/** A whole number is one for programs too; a word such as an identifier stays as it is written. */
function valueOf({ value, state, isWord }: FactRowType): ExportValue {
  return !isWord && value !== null && /^\d{1,15}$/.test(value) ? Number(value) : (value ?? state);
}

function decisionColumns(say: Say): readonly SheetColumn<DecisionType>[] {
  return [
    { key: 'decision', kind: 'text', value: ({ kindText }) => kindText },
    { key: 'state', kind: 'text', value: ({ state }) => say(`file.decision.${state}`) },
    { key: 'reason', kind: 'prose', value: ({ reason }) => reason },
    { key: 'barring', kind: 'text', value: ({ barring }) => barring ?? '' },
    { key: 'listedReason', kind: 'text', value: ({ listedReason }) => listedReason ?? '' },
    { key: 'lots', kind: 'prose', value: ({ lots }) => lotsText(lots, say) },
    { key: 'conditions', kind: 'prose', value: ({ conditions }) => conditions },
    { key: 'until', kind: 'day', value: ({ until }) => dayOf(until) },
    { key: 'remedyDate', kind: 'day', value: ({ remedyDate }) => dayOf(remedyDate) },
    { key: 'owner', kind: 'text', value: ({ owner }) => (owner === null ? '' : personText(owner, say)) },
    { key: 'proposedBy', kind: 'text', value: ({ proposedBy }) => personText(proposedBy, say) },
    { key: 'proposedAt', kind: 'instant', value: ({ proposedAt }) => proposedAt },
    {
      key: 'decidedBy',
      kind: 'text',
      value: ({ decidedBy }) => (decidedBy === null ? '' : personText(decidedBy, say)),
    },
    { key: 'decidedAt', kind: 'instant', value: ({ decidedAt }) => decidedAt ?? '' },
    { key: 'liftedBy', kind: 'text', value: ({ liftedBy }) => (liftedBy === null ? '' : personText(liftedBy, say)) },
    { key: 'liftedAt', kind: 'instant', value: ({ liftedAt }) => liftedAt ?? '' },
    { key: 'liftReason', kind: 'prose', value: ({ liftReason }) => liftReason ?? '' },
  ];
}

function lotsText(lots: DecisionType['lots'], say: Say): string {
  if (lots === null) return '';
  return lots.length === 0 ? say('decision.all-shipments') : lots.join('; ');
}

function siteColumns(say: Say): readonly SheetColumn<SiteType>[] {
  return [
    { key: 'site', kind: 'text', value: ({ name }) => name },
    { key: 'address', kind: 'prose', value: ({ addressLine }) => addressLine },
    { key: 'country', kind: 'text', value: ({ country }) => country?.name ?? null },
    { key: 'siteType', kind: 'text', value: ({ siteType }) => siteType?.name ?? null },
    { key: 'workers', kind: 'count', value: ({ workers }) => workers },
    { key: 'source', kind: 'text', value: ({ source }) => source },
    { key: 'closed', kind: 'text', value: ({ closed }) => say(closed ? 'export.yes' : 'export.no') },
  ];
}

function dayOf(day: string | null): ExportValue {
  return day === null ? '' : { day };
}
