import type { Writable } from 'node:stream';
import { explainOneText, explainShare, type Merged, type Problem, type Rejection } from '@plumbline/intake';
import type { Screening } from '../screening/screening.ts';
import type { ScreenEvent } from '../screening/screened-supplier.ts';
import { editionsJson } from './editions-json.ts';
import { Pieces } from './print.ts';
import type { Progress } from './progress.ts';
import { SCREEN_SCHEMA } from './screen-schema.ts';
import type { ScreenHead, ScreenMerged, ScreenProblem, ScreenRejected } from './screen-schema.ts';
import { supplierJson, withText } from './supplier-json.ts';
import type { Say } from './texts.ts';

/** How many remarks of one kind are kept in memory; beyond that the file is read again. */
const KEPT = 20_000;

type Remark = Exclude<ScreenEvent, { kind: 'supplier' }>;
type RemarkKind = Remark['kind'];

/** Remarks of one kind in the order of the file, as long as there are not too many. */
class KeptRemarks {
  readonly #kept: Remark[] = [];
  #tooMany = false;

  add(remark: Remark): void {
    if (this.#kept.length < KEPT) this.#kept.push(remark);
    else this.#tooMany = true;
  }

  /** All remarks: those kept, or those from reading the file again. */
  async *all(kind: RemarkKind, again: () => AsyncIterable<Remark>): AsyncGenerator<Remark> {
    if (!this.#tooMany) yield* this.#kept;
    else for await (const remark of again()) if (remark.kind === kind) yield remark;
  }
}

function sharesJson({ profile, shareLeads }: Screening, say: Say): ScreenHead['shares'] {
  return [...profile.shares].map(([field, reading]) => {
    const { unit, asked, example, asPercent, asFraction, bare, aboveOne } = reading;
    const leads = shareLeads.get(field);
    return {
      field,
      header: profile.layout.sources.get(field)?.header ?? null,
      unit,
      asked,
      why: withText(explainShare(reading), say),
      example,
      asPercent,
      asFraction,
      values: bare,
      aboveOne,
      leads:
        leads === undefined
          ? null
          : { percent: Object.fromEntries(leads.percent), fraction: Object.fromEntries(leads.fraction) },
    };
  });
}

function headJson(screening: Screening, say: Say): ScreenHead {
  const { source, profile, lists, context } = screening;
  const { format, encoding, delimiter, sheet, headerRow } = source.facts;
  const { rows, accepted, rejected, suppliers, sites } = profile.counts;
  return {
    schema: SCREEN_SCHEMA,
    asOf: context.asOf,
    methodology: context.methodology.key,
    editions: editionsJson(lists?.index ?? null),
    file: { format, encoding, delimiter, sheet, headerRow, rows, accepted, rejected, suppliers, sites },
    countryProposal:
      profile.countryProposal === null
        ? null
        : { ...profile.countryProposal, countries: profile.countryProposal.countries.map((each) => ({ ...each })) },
    shares: sharesJson(screening, say),
    oneTexts: [...profile.oneTexts].map(([field, reading]) => ({
      field,
      header: profile.layout.sources.get(field)?.header ?? null,
      text: reading.text,
      rows: reading.rows,
      asked: reading.asked,
      why: withText(explainOneText(reading), say),
    })),
    mapping: profile.mapping.suggestions.map(({ header, field, why, asked, proposal, examples }) => ({
      header,
      field,
      why: withText(why, say),
      asked,
      proposal,
      examples: [...examples],
    })),
  };
}

const mergedJson = ({ rows, into }: Merged): ScreenMerged => ({ rows: [...rows], into });

const rejectedJson = ({ row, code, reason, remedy }: Rejection, say: Say): ScreenRejected => ({
  row,
  code,
  reason: withText(reason, say),
  remedy: withText(remedy, say),
});

const problemJson = ({ row, column, code, value, reason, remedy }: Problem, say: Say): ScreenProblem => ({
  row,
  column,
  code,
  value,
  reason: withText(reason, say),
  remedy: withText(remedy, say),
});

function remarkJson(remark: Remark, say: Say): ScreenMerged | ScreenRejected | ScreenProblem {
  switch (remark.kind) {
    case 'merged':
      return mergedJson(remark.merged);
    case 'rejected':
      return rejectedJson(remark.rejection, say);
    case 'problem':
      return problemJson(remark.problem, say);
  }
}

/** Prints a screened file as one JSON object, one supplier a line, in the order of the file, while it is being screened. */
export async function screenJson(out: Writable, screening: Screening, say: Say, progress: Progress): Promise<void> {
  const pieces = new Pieces(out);
  const head = JSON.stringify(headJson(screening, say), null, 1);
  await pieces.add(`${head.slice(0, head.lastIndexOf('\n}'))},\n "suppliers": [`);
  const remarks = { merged: new KeptRemarks(), rejected: new KeptRemarks(), problem: new KeptRemarks() };
  let separator = '\n';
  for await (const event of screening.events()) {
    if (event.kind !== 'supplier') remarks[event.kind].add(event);
    else {
      await pieces.add(`${separator}  ${JSON.stringify(supplierJson(event.supplier, say))}`);
      separator = ',\n';
      progress.step();
    }
  }
  for (const [kind, title] of [
    ['merged', 'merged'],
    ['rejected', 'rejected'],
    ['problem', 'problems'],
  ] as const) {
    await pieces.add(`\n ],\n "${title}": [`);
    separator = '\n';
    for await (const remark of remarks[kind].all(kind, screening.remarks)) {
      await pieces.add(`${separator}  ${JSON.stringify(remarkJson(remark, say))}`);
      separator = ',\n';
    }
  }
  await pieces.add('\n ]\n}\n');
  await pieces.end();
}
