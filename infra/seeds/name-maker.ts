import type { SeededRandom } from './seeded-random.ts';
import { LOCAL_NAMES, LOOSE, SYLLABLES } from './word-tables.ts';
import type { SeedCountry, SeedSector } from './word-tables.ts';

export interface SeedName {
  readonly name: string;
  /** In the script of the country; blank where that is Latin. */
  readonly localName: string;
}

const LONG_NAME = 90;

/** Makes unique names that no company has: two invented syllables, a noun of the trade, a legal form. */
export class NameMaker {
  readonly #used = new Set<string>();
  readonly #random: SeededRandom;

  constructor(random: SeededRandom) {
    this.#random = random;
  }

  /** @param sector null if nothing says what the supplier does */
  next(country: SeedCountry, sector: SeedSector | null): SeedName {
    const random = this.#random;
    const nouns = sector?.nouns ?? LOOSE.nouns;
    const form = random.pick(country.forms);
    let first = random.pick(SYLLABLES.first);
    let second = random.pick(SYLLABLES.second);
    let stem = `${latin(first)}${latin(second)}`;
    let noun = random.pick(nouns);
    while (this.#used.has(`${stem} ${noun}`)) {
      first = random.pick(SYLLABLES.first);
      second = random.pick(SYLLABLES.second);
      stem = `${latin(first)}${latin(second)} ${random.pick(SYLLABLES.further)}`;
      noun = random.chance(0.5) ? random.pick(nouns) : `${random.pick(nouns)} ${random.between(2, 40)}`;
    }
    this.#used.add(`${stem} ${noun}`);
    const script = LOCAL_NAMES.columns.indexOf(country.script);
    const localName =
      script < 0
        ? ''
        : localText(country.script, {
            stem: `${first[script + 1] ?? ''}${second[script + 1] ?? ''}`,
            noun: LOCAL_NAMES.nouns[sector?.family ?? 'trade'][script] ?? '',
            form: LOCAL_NAMES.forms[script] ?? '',
          });
    return { name: `${stem} ${noun} ${form}`, localName };
  }

  /** The same name with everything that a register can add, ninety characters or more. */
  long(name: string): string {
    const start = this.#random.between(0, SYLLABLES.padding.length - 1);
    const added = [...SYLLABLES.padding.slice(start), ...SYLLABLES.padding.slice(0, start)];
    const [stem = '', ...rest] = name.split(' ');
    let length = name.length;
    const words = added.filter((word) => {
      const wanted = length < LONG_NAME;
      if (wanted) length += word.length + 1;
      return wanted;
    });
    return [stem, ...words, ...rest].join(' ');
  }
}

function latin(syllable: readonly string[]): string {
  return syllable[0] ?? '';
}

/** Chinese is written without blanks; in Arabic and Thai the noun or the form comes first. */
function localText(script: string, { stem, noun, form }: { stem: string; noun: string; form: string }): string {
  switch (script) {
    case 'zh':
      return `${stem}${noun}${form}`;
    case 'th':
      return `บริษัท ${stem} ${noun} ${form}`;
    case 'ru':
      return `${form} «${stem} ${noun}»`;
    case 'ar':
      return `شركة ${stem} ${noun} ${form}`;
    default:
      return `${stem} ${noun} ${form}`;
  }
}
