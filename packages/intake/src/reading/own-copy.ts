/**
 * The same text in memory of its own. A cell is a view of the piece of the file that it stands in, up to a megabyte: a text that is kept while the file is
 * read would keep that piece too, and some thousand of them the whole file.
 */
export function ownCopy(text: string): string {
  return JSON.parse(JSON.stringify(text)) as string;
}
