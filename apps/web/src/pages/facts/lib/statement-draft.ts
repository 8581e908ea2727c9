import type { FactFormQuery, HandFactQuery, StatementInput } from '../../../gql/graphql.ts';

type Form = FactFormQuery['factForm'];
export type FactChoice = Form['choices'][number];

/** What a person has entered so far. */
export interface StatementDraft {
  /** Key of what is stated; empty until chosen. */
  readonly form: string;
  /** Empty for the supplier as a whole. */
  readonly siteId: string;
  readonly values: Readonly<Record<string, string>>;
  readonly declined: boolean;
  readonly source: string;
  readonly assurance: string;
  readonly evidenceDate: string;
  readonly document: string;
  readonly note: string;
  /** Files of the library that show it. */
  readonly files: readonly { readonly id: string; readonly name: string }[];
  readonly numbersChecked: boolean;
}

export function emptyStatement({ today, sources, subjects }: Form): StatementDraft {
  const [first] = sources;
  return {
    form: '',
    siteId: subjects[0]?.siteId ?? '',
    values: {},
    declined: false,
    source: first?.key ?? '',
    assurance: first?.assurances[0]?.key ?? '',
    evidenceDate: today,
    document: '',
    note: '',
    files: [],
    numbersChecked: false,
  };
}

/** The statement that is corrected, to begin with. */
export function statementOf(
  { form, values, source, assurance, evidenceDate, document, note }: HandFactQuery['handFact'],
  choice: FactChoice | undefined,
): StatementDraft {
  const texts = Object.fromEntries(values.map(({ field, text }) => [field, text]));
  const first = choice?.fields[0]?.key ?? '';
  const declined = texts[first] === 'declined';
  return {
    form,
    siteId: '',
    values: declined ? { ...texts, [first]: '' } : texts,
    declined,
    source,
    assurance,
    evidenceDate,
    document,
    note,
    files: [],
    numbersChecked: false,
  };
}

/** Fields that are asked: days of a project only for a project site, of a household only its district. */
export function shownFields({ key, fields }: FactChoice, values: StatementDraft['values']): FactChoice['fields'] {
  if (key !== 'site') return fields;
  const type = values['siteType'] ?? '';
  return fields.filter(({ key: field }) => {
    if (field === 'siteFrom' || field === 'siteTo') return type === 'project-site';
    if (type === 'private-household') return ['siteType', 'country', 'subdivision'].includes(field);
    return true;
  });
}

/** What is sent: only the fields that are shown. */
export function inputOf(draft: StatementDraft, choice: FactChoice): StatementInput {
  const { values, declined, source, assurance, evidenceDate, document, note, numbersChecked } = draft;
  return {
    values: shownFields(choice, values).map(({ key }) => ({ field: key, text: values[key] ?? '' })),
    declined,
    source,
    assurance: assurance as StatementInput['assurance'],
    evidenceDate,
    document,
    note,
    numbersChecked,
  };
}
