import { type ListFile, readLists, type ScreeningList } from '../../src/index.ts';
import { listCountry } from './list-country.ts';

/** A list in the project's own form, from lines of `id,name,aliases,country,status,hs` divided by `|`. */
export function ownList(name: string, lines: readonly string[]): ListFile {
  return {
    name,
    header: ['id', 'name', 'aliases', 'country', 'status', 'hs'],
    rows: lines.map((line) => line.split('|')),
  };
}

export async function readOne(file: ListFile): Promise<ScreeningList> {
  const { lists, problems } = await readLists([file], { country: listCountry });
  const [list] = lists;
  if (list === undefined) throw new Error(JSON.stringify(problems));
  return list;
}
