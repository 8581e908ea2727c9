import { type ListFile, type ListProblems, type ListSurroundings, recordsOf } from './list-file.ts';
import type { EntrySubject, ListedIdentifier, ListEntry } from './screening-list.ts';

/** The three files of one edition; aliases and addresses may be missing. */
export interface OfacFiles {
  readonly names: ListFile;
  readonly aliases: ListFile | null;
  readonly addresses: ListFile | null;
}

interface Draft {
  readonly subject: EntrySubject;
  readonly names: Set<string>;
  readonly countries: Set<string>;
  readonly identifiers: ListedIdentifier[];
}

const SUBJECTS: ReadonlyMap<string, EntrySubject> = new Map([
  ['individual', 'individual'],
  ['vessel', 'vessel'],
  ['aircraft', 'vessel'],
]);

/** Registers of companies and taxes that the remarks name. Numbers of people, ships, papers and telephones do not identify a business. */
const REGISTERS =
  /^(?:Registration Number|Registration ID|Tax ID No\.|Company Number|Commercial Registry Number|C\.R\. No\.|Business Registration Number|Chamber of Commerce Number|Public Registration Number|UK Company Number|Enterprise Number|Legal Entity Number|US FEIN|V\.A\.T\. Number|NIT #?|RUC #?|R\.F\.C\.|RFC|RIF #?|RTN) ?([A-Z0-9][A-Z0-9./-]{4,})(?: \(([^()]+)\))?$/;

/** "LAST, First" is also "First LAST"; commas in names of businesses are kept. */
function namesOf(subject: EntrySubject, name: string): string[] {
  const comma = name.indexOf(', ');
  if (subject !== 'individual' || comma < 0) return [name];
  return [name, `${name.slice(comma + 2)} ${name.slice(0, comma)}`];
}

/** Reads the list of specially designated nationals (sdn), its aliases (alt) and addresses (add), joined by ent_num. */
export async function readOfacList(
  files: OfacFiles,
  { country }: ListSurroundings,
  problemsOf: (file: ListFile) => ListProblems,
): Promise<ListEntry[]> {
  const drafts = new Map<string, Draft>();
  for await (const { record, cell } of recordsOf(files.names)) {
    const name = cell('sdn_name');
    if (name === '') {
      problemsOf(files.names).add(record, 'list-row-without-name');
      continue;
    }
    const subject = SUBJECTS.get(cell('sdn_type').toLowerCase()) ?? 'organisation';
    const remarks = cell('remarks').replace(/\.$/, '').split('; ');
    const alsoKnown = remarks.flatMap((remark) => /^a\.k\.a\. '(.+)'$/.exec(remark)?.[1] ?? []);
    const flag = country(cell('vess_flag'));
    drafts.set(cell('ent_num'), {
      subject,
      names: new Set([name, ...alsoKnown].flatMap((text) => namesOf(subject, text))),
      countries: new Set(flag === null ? [] : [flag]),
      identifiers: subject === 'organisation' ? remarks.flatMap((remark) => identifier(remark, country)) : [],
    });
  }
  await join(files.aliases, drafts, problemsOf, (draft, cell) => {
    for (const name of namesOf(draft.subject, cell('alt_name'))) if (name !== '') draft.names.add(name);
  });
  await join(files.addresses, drafts, problemsOf, (draft, cell) => {
    const iso2 = country(cell('country'));
    if (iso2 !== null) draft.countries.add(iso2);
  });
  return Array.from(drafts, ([id, { subject, names, countries, identifiers }]) => ({
    id,
    subject,
    names: [...names],
    countries: [...countries],
    status: null,
    hs: [],
    identifiers,
  }));
}

async function join(
  file: ListFile | null,
  drafts: ReadonlyMap<string, Draft>,
  problemsOf: (file: ListFile) => ListProblems,
  add: (draft: Draft, cell: (header: string) => string) => void,
): Promise<void> {
  if (file === null) return;
  for await (const { record, cell } of recordsOf(file)) {
    const draft = drafts.get(cell('ent_num'));
    if (draft === undefined) problemsOf(file).add(record, 'list-row-for-unknown-entry', { id: cell('ent_num') });
    else add(draft, cell);
  }
}

function identifier(remark: string, country: ListSurroundings['country']): ListedIdentifier[] {
  const [, value, register] = REGISTERS.exec(remark) ?? [];
  return value === undefined ? [] : [{ value, country: register === undefined ? null : country(register) }];
}
