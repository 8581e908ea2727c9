import type { Explained } from '@plumbline/facts';
import { foldCell } from './cell-word.ts';

/** A person has said that what every row of a column says is true of every row. */
export interface ToldText {
  /** The text of which it was said: of another it says nothing. Null: it holds whatever is seen. */
  readonly of: string | null;
}

/** What every filled row of a column says. */
export interface OneText {
  /** As first written. */
  readonly text: string;
  readonly rows: number;
  /** A person has said that it is so. */
  readonly told: boolean;
  /** A person should say whether it is so; until then nothing is read from the column. */
  readonly asked: boolean;
}

/** In fewer rows one text is no wonder. */
const ENOUGH = 5;

/** Looks at every text of a column, and notices where all are one. */
export class TextSurvey {
  #text: string | null = null;
  #rows = 0;
  #differs = false;

  /** @param text trimmed; blanks are ignored */
  add(text: string): void {
    if (text === '' || this.#differs) return;
    this.#text ??= text;
    this.#rows += 1;
    this.#differs = text !== this.#text && foldCell(text) !== foldCell(this.#text);
  }

  /** Null where texts differ, or are few. */
  reading(told: ToldText | null | undefined): OneText | null {
    if (this.#differs || this.#text === null || this.#rows < ENOUGH) return null;
    return toldText({ text: this.#text, rows: this.#rows, told: false, asked: true }, told);
  }
}

/** The reading with what a person has said of it. */
export function toldText(reading: OneText, said: ToldText | null | undefined): OneText {
  const told =
    said !== null && said !== undefined && (said.of === null || foldCell(said.of) === foldCell(reading.text));
  return { ...reading, told, asked: !told };
}

/** What a person is asked about the column, or what was said. */
export function explainOneText({ text, rows, asked }: OneText): Explained {
  return { code: asked ? 'mapping.one-text-asked' : 'mapping.one-text-told', parameters: { text, rows } };
}
