import mappingDe from './mapping.de.json' with { type: 'json' };
import mappingEn from './mapping.en.json' with { type: 'json' };
import mappingEs from './mapping.es.json' with { type: 'json' };
import readingDe from './reading.de.json' with { type: 'json' };
import readingEn from './reading.en.json' with { type: 'json' };
import readingEs from './reading.es.json' with { type: 'json' };
import sectorDe from './sector.de.json' with { type: 'json' };
import sectorEn from './sector.en.json' with { type: 'json' };
import sectorEs from './sector.es.json' with { type: 'json' };
import valuesDe from './values.de.json' with { type: 'json' };
import valuesEn from './values.en.json' with { type: 'json' };
import valuesEs from './values.es.json' with { type: 'json' };

/** A locale file of intake: a text for each code, and what to do about it where that is not the same. */
type Entries = Readonly<Record<string, { readonly text: string; readonly remedy?: string }>>;

/** The remedy of a code is a message of its own: `<code>.remedy`. */
function messages(...files: readonly Entries[]): Readonly<Record<string, string>> {
  return Object.fromEntries(
    files.flatMap((file) =>
      Object.entries(file).flatMap(([code, { text, remedy }]) => [
        [code, text],
        ...(remedy === undefined ? [] : [[`${code}.remedy`, remedy]]),
      ]),
    ),
  ) as Record<string, string>;
}

/** The texts of intake, as ICU messages by code, in each locale. */
export const INTAKE_MESSAGES = {
  en: messages(mappingEn, readingEn, sectorEn, valuesEn),
  es: messages(mappingEs, readingEs, sectorEs, valuesEs),
  de: messages(mappingDe, readingDe, sectorDe, valuesDe),
};
