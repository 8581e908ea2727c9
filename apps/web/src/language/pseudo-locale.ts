/** A made-up language for testing right-to-left layout and long words. Its texts are derived from English. */
export const PSEUDO_LOCALE = 'ar-XB';

const RIGHT_TO_LEFT_OVERRIDE = '\u202e';
const POP = '\u202c';

const ACCENTED: Readonly<Record<string, string>> = {
  a: 'á',
  c: 'ç',
  e: 'é',
  i: 'í',
  n: 'ñ',
  o: 'ó',
  s: 'š',
  u: 'ú',
  y: 'ý',
  A: 'Á',
  E: 'É',
  I: 'Í',
  O: 'Ó',
  U: 'Ú',
};

/** Parameters, tags and nested keys are for the program: they stay as they are. */
const KEPT = /(\{\{[^}]*\}\}|<[^>]*>|\$t\([^)]*\))/;

export interface Texts {
  readonly [key: string]: string | Texts;
}

/** One text, accented, a third longer, each run of words forced from right to left. */
export function pseudoText(text: string): string {
  return text
    .split(KEPT)
    .map((part, index) => (index % 2 === 1 || part.trim() === '' ? part : pseudoRun(part)))
    .join('');
}

function pseudoRun(part: string): string {
  const accented = [...part].map((character) => ACCENTED[character] ?? character).join('');
  const longer =
    part.length < 4
      ? ''
      : ' ' +
        'lorem ipsum dolor sit amet '
          .repeat(20)
          .slice(0, Math.ceil(part.length / 3))
          .trim();
  // The override is per word run, so that lines still break between words.
  return (accented + longer).replace(/\S+/g, (word) => `${RIGHT_TO_LEFT_OVERRIDE}${word}${POP}`);
}

/** A whole file of texts in the pseudo-locale. */
export function pseudoTexts(texts: Texts): Texts {
  return Object.fromEntries(
    Object.entries(texts).map(([key, value]) => [
      key,
      typeof value === 'string' ? pseudoText(value) : pseudoTexts(value),
    ]),
  );
}
