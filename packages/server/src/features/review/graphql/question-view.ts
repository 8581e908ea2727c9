import { FACTS, type FactKey, type SupplierDossier } from '@plumbline/facts';
import { countryName } from '@plumbline/risk';
import { countries } from '@plumbline/reference-data/countries';
import { sectors } from '@plumbline/reference-data/sectors';
import { toGlobalId } from '../../../platform/graphql/ids.ts';
import { may } from '../../../platform/tenancy/may.ts';
import type { Viewer } from '../../../platform/tenancy/viewer.ts';
import { localeOf, type Say } from '../../../platform/text/texts.ts';
import { personView } from '../../person/person.view.ts';
import { differenceText } from '../../supplier/difference-text.ts';
import { factText, type Wording } from '../../supplier/fact-text.ts';
import type { PackedRecord } from '../../supplier/packed-observation.ts';
import { CANNOT_BE_TOLD } from '../question-row.ts';
import { answerText } from '../answer-text.ts';
import type { ShownAnswer, ShownQuestion } from '../review.read-model.ts';
import type { AnswerOptionType, ComparisonLineType, ReviewAnswerType, ReviewQuestionType } from './review.types.ts';

interface Reader {
  readonly viewer: Viewer;
  readonly say: Say;
}

/** A question in the viewer's language. */
export function questionView(row: ShownQuestion, { viewer, say }: Reader): ReviewQuestionType {
  const { subject, kind, why, candidateName, supplierId, candidateId } = row;
  const text = subject.text ?? subject.name ?? '';
  const parameters = { text, other: candidateName ?? subject.listedName ?? '', heading: subject.heading ?? '' };
  return {
    id: toGlobalId('ReviewQuestion', row.id),
    kind,
    title: say(`review.title.${kind}`, parameters),
    why: say(why.code, { ...parameters, ...why.parameters }),
    work: workOf(row),
    rowCount: row.rowCount,
    rows: [...(subject.rows ?? [])],
    importId: toGlobalId('Import', row.importId),
    fileName: row.fileName,
    parked: row.parked,
    weight: row.weight,
    comparison:
      kind === 'match'
        ? comparison(row, { viewer, say })
        : kind === 'list-hit'
          ? hitComparison(row, { viewer, say })
          : [],
    options: [...optionsOf(row, { viewer, say }), cannotBeTold(row, say)],
    supplierId: supplierId === null || (kind === 'match' && row.parked) ? null : toGlobalId('Supplier', supplierId),
    candidateSupplierId: candidateId === null ? null : toGlobalId('Supplier', candidateId),
    isSplit: row.isSplit,
    isPart: row.splitFrom !== null,
    ofMany: kind === 'country' || kind === 'sector',
    version: row.version,
    viewerCanAnswer: row.state === 'open' && may(viewer, 'review.answer'),
  };
}

/** Most lines about differences, and about what the record does not say. */
const MOST_DIFFERENT = 40;
const MOST_HELD = 12;

/** The record beside the supplier that it may be: names, what differs, and what else is known of the supplier. */
function comparison(row: ShownQuestion, { viewer, say }: Reader): ComparisonLineType[] {
  const { record, candidateName, candidateCountry, differences, held } = row;
  if (record === null) return [];
  const place = (code: string | null): string | null =>
    code === null || code === '' ? null : countryName(code, localeOf(viewer.locale));
  const line = (field: string, left: string | null, right: string | null): ComparisonLineType => ({
    field,
    left,
    right,
    differs: left !== right,
  });
  const siteNames = new Map(record.sites.map((site) => [site.key, site.name]));
  const wording = { say, locale: viewer.locale };
  const told = differences.filter(({ fact }) => fact !== 'name' && fact !== 'place.country');
  const atSites = heldAtSites(held, wording);
  const rest = told.slice(0, MOST_DIFFERENT).map((difference): ComparisonLineType => {
    const { name, site, before, after } = differenceText(difference, siteNames, wording);
    // A row about another site than those of the supplier: what is known at them.
    const elsewhere = before === null && difference.input === undefined ? (atSites.get(difference.fact) ?? []) : [];
    return {
      field: site === null ? name : `${name} (${site})`,
      left: after,
      right: before ?? (elsewhere.length === 0 ? null : elsewhere.join('; ')),
      differs: after === null || !elsewhere.includes(after),
    };
  });
  const silent = [...atSites].filter(
    ([fact]) =>
      fact !== 'place.country' && told.every((difference) => difference.fact !== fact) && !isSaid(record, fact),
  );
  return [
    line(say('field.supplierName'), record.name, candidateName),
    line(say('field.country'), place(record.country), place(candidateCountry)),
    ...rest.filter(({ left, right }) => left !== null || right !== null),
    ...silent.slice(0, MOST_HELD).map(([fact, values]) => line(say(`fact.${fact}`), null, values.join('; '))),
  ];
}

/** What is known at the sites of a supplier, each value once, by fact in the order of the vocabulary. */
function heldAtSites(held: SupplierDossier | null, wording: Wording): Map<string, string[]> {
  const found = new Map<string, string[]>();
  for (const { key } of FACTS) {
    const values = (held?.sites ?? []).flatMap(({ observations }) => {
      const observation = observations[key];
      return observation?.state === 'known' && observation.value !== null
        ? [factText(key, observation.value, wording)]
        : [];
    });
    if (values.length > 0) found.set(key, [...new Set(values)]);
  }
  return found;
}

/** True if the record gives the fact at one of its sites. */
function isSaid({ sites }: PackedRecord, fact: string): boolean {
  return sites.some(({ observation }) => {
    const said = observation.facts[fact as FactKey];
    return said !== undefined && said.state === undefined;
  });
}

/** What distinguishes companies with the same name. */
function hitComparison({ subject, listed, known }: ShownQuestion, { viewer, say }: Reader): ComparisonLineType[] {
  const locale = localeOf(viewer.locale);
  const place = (code: string): string => countryName(code, locale);
  const named = subject.matchedOn ?? subject.name ?? '';
  const told = (field: string, left: readonly string[], right: readonly string[]): ComparisonLineType[] =>
    left.length === 0 && right.length === 0
      ? []
      : [
          {
            field: say(`field.${field}`),
            left: left.length === 0 ? null : left.join(', '),
            right: right.length === 0 ? null : right.join(', '),
            differs: !left.some((value) => right.includes(value)),
          },
        ];
  const identifiers = (scheme: string) =>
    known.identifiers.flatMap((each) => (each.scheme === scheme ? [each.value] : []));
  const numbers = listed?.identifiers.map(({ value }) => value) ?? [];
  const leis = identifiers('lei');
  return [
    ...told('supplierName', [named], [subject.listedName ?? '']),
    ...told(
      'otherNames',
      known.names.filter((name) => name !== named),
      (listed?.names ?? []).filter((name) => name !== subject.listedName),
    ),
    ...told('country', subject.country ? [place(subject.country)] : [], (listed?.countries ?? []).map(place)),
    ...told('address', known.addresses, []),
    ...told('registrationNumber', [...identifiers('registration'), ...leis], numbers),
  ];
}

function cannotBeTold({ kind }: ShownQuestion, say: Say): AnswerOptionType {
  const [text, hint] = [say('review.cannot-be-told'), say(`review.cannot-be-told.hint.${kind}`)];
  return { value: CANNOT_BE_TOLD, text, hint, key: 'c' };
}

function optionsOf({ kind, candidates }: ShownQuestion, { viewer, say }: Reader): AnswerOptionType[] {
  if (kind === 'match' || kind === 'list-hit') {
    return [
      { value: 'same', text: say(`review.${kind}.same`), hint: say(`review.${kind}.same.hint`), key: 'y' },
      {
        value: 'different',
        text: say(`review.${kind}.different`),
        hint: say(
          kind === 'match' && candidates.length > 1 ? 'review.match.different.next' : `review.${kind}.different.hint`,
        ),
        key: 'n',
      },
    ];
  }
  if (kind === 'sector') {
    const near = likelySectors(candidates);
    const others = sectors().flatMap(({ key }) => (near.includes(key) ? [] : [key as string]));
    return withKeys(
      [...near, ...others].map((value) => ({ value, text: say(`sector.${value}`) })),
      near.length,
    );
  }
  const locale = localeOf(viewer.locale);
  const near = candidates.flatMap(({ country }) => (country === undefined ? [] : [country]));
  const others = countries()
    .flatMap(({ iso2 }) => (near.includes(iso2) ? [] : [{ value: iso2, text: countryName(iso2, locale) }]))
    .toSorted((a, b) => a.text.localeCompare(b.text, locale));
  return withKeys([...near.map((value) => ({ value, text: countryName(value, locale) })), ...others], near.length);
}

function likelySectors(candidates: ShownQuestion['candidates']): string[] {
  return candidates.flatMap(({ sector }) => (sector === undefined || sector === 'UNKNOWN' ? [] : [sector]));
}

function workOf({ kind, subject, candidates }: ShownQuestion): ReviewQuestionType['work'] {
  const near = kind === 'sector' ? likelySectors(candidates) : [];
  return near.length === 0 ? null : { text: subject.text ?? '', sectors: near };
}

/** Lists likely candidates first; a digit chooses one. */
function withKeys(
  options: readonly { readonly value: string; readonly text: string }[],
  likely: number,
): AnswerOptionType[] {
  return options.map((option, place) => ({
    ...option,
    hint: null,
    key: place < Math.min(likely, 9) ? String(place + 1) : null,
  }));
}

export function answerView(
  { id, kind, value, text, answeredBy, answeredAt, remembered }: ShownAnswer,
  { viewer, say }: Reader,
): ReviewAnswerType {
  return {
    id: toGlobalId('ReviewAnswer', id),
    kind,
    text: say('review.answer', { text, answer: answerText(kind, value, say, viewer.locale) }),
    answeredBy: personView(answeredBy, say),
    answeredAt,
    remembered,
  };
}
