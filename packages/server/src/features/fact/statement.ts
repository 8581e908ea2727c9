import {
  handForm,
  HOUSEHOLD_PLACE,
  restsOnDocument,
  SITE_FORM,
  STATED_ASSURANCES,
  STATED_SOURCES,
  WHOLE_SUPPLIER,
  type Assurance,
  type FieldKey,
  type HandForm,
  type Observations,
  type SiteDossier,
  type StatedSource,
} from '@plumbline/facts';
import { readByHand } from '@plumbline/intake';
import { UserErrors, type UserError, type UserErrorCode } from '../../platform/errors/user-error.ts';
import { problemsOfNote } from '../person/problems-of-note.ts';
import { packSite } from '../supplier/pack-record.ts';
import type { PackedRecord, SaidBy } from '../supplier/packed-observation.ts';

/** What a person states, as the form sends it. */
export interface StatementInput {
  /** Texts by field: shares as percentages. */
  readonly values: ReadonlyMap<string, string>;
  /** The question was asked, and the answer refused. */
  readonly declined: boolean;
  readonly source: string;
  readonly assurance: string;
  /** ISO 8601. */
  readonly evidenceDate: string;
  readonly document: string;
  readonly note: string;
  readonly numbersChecked: boolean;
}

/** The site that a statement is about. */
export interface StatedSite {
  /** Null for a site that is added. */
  readonly key: string | null;
  readonly supplierName: string;
  /** Where it is known to be, ISO 3166-1 alpha-2; null if unknown. */
  readonly country: string | null;
  /** A private household: only its district is kept. */
  readonly isHome: boolean;
}

/** A statement that was understood. */
export interface Statement {
  readonly form: HandForm;
  readonly said: SaidBy & { readonly sourceKind: StatedSource };
  readonly site: PackedRecord['sites'][number];
  readonly values: Readonly<Record<string, string>>;
  readonly document: string;
  readonly note: string;
}

const LONGEST_VALUE = 1000;
const LONGEST_DOCUMENT = 200;
/** Fields that tell whose home a place is. */
const HOME_FIELDS: ReadonlySet<string> = new Set([
  'siteName',
  'address',
  'city',
  'district',
  'postcode',
  'latitude',
  'longitude',
]);

/**
 * Reads a statement as the row of a file is read. @param today day of the organisation, ISO 8601
 * @throws UserErrors with everything that is wrong, each by its field
 */
export function readStatement(formKey: string, input: StatementInput, site: StatedSite, today: string): Statement {
  const form = handForm(formKey);
  if (form === undefined) throw new UserErrors([problem('form', 'FACT_NOT_BY_HAND')]);
  const values = valuesOf(form, input);
  const problems = [...sourceProblems(input, today), ...noteProblems(input), ...valueProblems(form, values, site)];
  if (problems.length > 0) throw new UserErrors(problems);
  const said = {
    sourceKind: input.source as StatedSource,
    assurance: input.assurance as Assurance,
    protection: 'none',
    evidenceDate: input.evidenceDate,
  } as const;
  const dossier = read(form, values, said, site);
  return {
    form,
    said,
    site: packSite(dossier, said),
    values: Object.fromEntries(values),
    document: input.document.trim(),
    note: input.note.trim(),
  };
}

function problem(field: string | null, code: UserErrorCode, parameters: UserError['parameters'] = {}): UserError {
  return { field, code, parameters };
}

/** The filled fields. A refused answer is said of the fact itself: how many were asked stays. */
function valuesOf(form: HandForm, { values, declined }: StatementInput): Map<FieldKey, string> {
  const written = new Map([...values].map(([field, text]) => [field as FieldKey, text.trim()]));
  const [first] = form.fields;
  if (declined && first !== undefined) {
    const asked = written.get('offerAsked');
    return new Map([[first, 'declined'], ...(asked === undefined ? [] : [['offerAsked', asked] as const])]);
  }
  return new Map([...written].filter(([, text]) => text !== ''));
}

function sourceProblems({ source, assurance, evidenceDate, document }: StatementInput, today: string): UserError[] {
  if (source === 'worker') return [problem('source', 'SOURCE_SEALED')];
  const stated = STATED_SOURCES.find((each) => each === source);
  if (stated === undefined) return [problem('source', 'SOURCE_UNKNOWN')];
  const found: UserError[] = [];
  const known = STATED_ASSURANCES[stated].find((each) => each === assurance);
  if (known === undefined) found.push(problem('assurance', 'ASSURANCE_NOT_OF_SOURCE'));
  else if (restsOnDocument(known) && document.trim() === '') found.push(problem('document', 'DOCUMENT_MISSING'));
  if (evidenceDate > today) found.push(problem('evidenceDate', 'EVIDENCE_IN_FUTURE', { day: today }));
  return found;
}

function noteProblems({ document, note, numbersChecked }: StatementInput): UserError[] {
  const long = document.length > LONGEST_DOCUMENT;
  return [
    ...(long ? [problem('document', 'TEXT_TOO_LONG', { limit: LONGEST_DOCUMENT })] : []),
    ...problemsOfNote('document', document, numbersChecked),
    ...problemsOfNote('note', note, numbersChecked),
  ];
}

function valueProblems(form: HandForm, values: ReadonlyMap<FieldKey, string>, { isHome }: StatedSite): UserError[] {
  if (values.size === 0) return [problem(`values.${form.fields[0] ?? ''}`, 'VALUE_MISSING')];
  const becomesHome = isHome || values.get('siteType') === 'private-household';
  return [...values].flatMap(([field, text]) => {
    const path = `values.${field}`;
    if (!form.fields.includes(field)) return [problem(path, 'FIELD_NOT_OF_FACT')];
    if (becomesHome && HOME_FIELDS.has(field)) return [problem(path, 'HOUSEHOLD_ADDRESS')];
    if (text.length > LONGEST_VALUE) return [problem(path, 'TEXT_TOO_LONG', { limit: LONGEST_VALUE })];
    return problemsOfNote(path, text, true);
  });
}

/** @throws UserErrors for values that are not understood */
function read(form: HandForm, values: Map<FieldKey, string>, said: Statement['said'], site: StatedSite): SiteDossier {
  const placed = form.facts.includes('place.xinjiang') && !form.fields.includes('country') && site.country !== null;
  const known = new Map([...(placed ? [['country', site.country] as [FieldKey, string]] : []), ...values]);
  const { dossier, problems } = readByHand({
    site: site.key,
    values: known,
    source: said.sourceKind,
    assurance: said.assurance,
    day: said.evidenceDate,
    supplierName: site.supplierName,
  });
  if (problems.length > 0) {
    throw new UserErrors(
      problems.map(({ column, reason, remedy }) => ({
        ...problem(column === null ? `values.${form.fields[0] ?? ''}` : `values.${column}`, 'VALUE_NOT_READ'),
        parameters: { ...remedy.parameters, ...reason.parameters },
        texts: [reason.code, remedy.code],
      })),
    );
  }
  if (form === SITE_FORM) {
    if (dossier.key === WHOLE_SUPPLIER) throw new UserErrors([problem('values.siteName', 'SITE_NAME_MISSING')]);
    const { projectFrom, projectTo } = dossier;
    if (projectFrom !== undefined && projectTo !== undefined && projectTo < projectFrom)
      throw new UserErrors([problem('values.siteTo', 'PROJECT_ENDS_FIRST')]);
  }
  const told = form.key === 'input' ? dossier.inputs : [];
  const observations = Object.fromEntries(
    Object.entries(dossier.observations).filter(
      ([key]) => form.key !== 'input' && form.facts.some((fact) => fact === key),
    ),
  ) as Observations;
  assertSaid(form, values, { ...dossier, observations, inputs: told });
  return { ...dossier, observations: withoutHome(observations, site), inputs: told };
}

/** @throws UserErrors where the words give no fact */
function assertSaid(form: HandForm, values: ReadonlyMap<FieldKey, string>, dossier: SiteDossier): void {
  const [fact] = form.facts;
  if (form === SITE_FORM || (form.key === 'input' && dossier.inputs.length === 1)) return;
  const state = fact === undefined ? undefined : dossier.observations[fact]?.state;
  if (state === 'known' || state === 'declined') return;
  const blank = form.fields.find((field) => !values.has(field));
  const field = form.key === 'input' ? 'inputs' : (blank ?? form.fields[0] ?? '');
  if (form.key === 'input' && dossier.inputs.length > 1)
    throw new UserErrors([problem('values.inputs', 'ONE_INPUT_EACH')]);
  throw new UserErrors([problem(`values.${field}`, blank === undefined ? 'VALUE_NOT_UNDERSTOOD' : 'VALUE_MISSING')]);
}

function withoutHome(observations: Observations, { isHome }: StatedSite): Observations {
  if (!isHome) return observations;
  return Object.fromEntries(
    Object.entries(observations).filter(([key]) => ![...HOUSEHOLD_PLACE].some((fact) => fact === key)),
  ) as Observations;
}
