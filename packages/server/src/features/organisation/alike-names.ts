import { normaliseName } from '@plumbline/matching';
import unhomoglyph from 'unhomoglyph';
import { shapeOf } from '../person/look-alikes.ts';

/** Two words beside a name: a name never loses its last two words, so that its only one would keep its legal form. */
const BESIDE = 'qq ww';

/**
 * Whether people could take two names of organisations for each other: they differ in case, accents, spacing, punctuation, legal form, invisible characters, or letters of
 * the same shape in whatever script.
 */
export function areAlike(one: string, other: string): boolean {
  const looks = looksOf(other);
  return [...looksOf(one)].some((look) => looks.has(look));
}

/** A letter can be read for its sound or for its shape: a name looks like another if one of its readings is one of the other's. */
function looksOf(name: string): ReadonlySet<string> {
  const visible = name.normalize('NFKC');
  const readings = [visible, unhomoglyph(visible)].map((reading) => shapeOf(withoutForms(reading)));
  return new Set(readings.filter((look) => look !== ''));
}

function withoutForms(name: string): string {
  const { native, key, full } = normaliseName(name);
  // What is written without spaces is compared as it is written: transliterated, different names are alike.
  if (native !== null && key === native.core) return key;
  const ended = normaliseName(`${BESIDE} ${name}`).core.replace(`${BESIDE} `, '');
  const begun = normaliseName(`${ended} ${BESIDE}`).core.replace(` ${BESIDE}`, '');
  return begun === '' || begun === BESIDE ? full : begun;
}
