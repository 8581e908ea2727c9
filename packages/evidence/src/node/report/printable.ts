/** Around the code of a character that no font has. No text from outside has them: no font does. */
const [BOX_START, BOX_END] = ['\u{e000}', '\u{e001}'];
/** Letters in a row without a place to break a line. */
const LONGEST_RUN = 28;
/** What turns the direction of writing or cannot be seen; letters of India need the joiners, which fonts know. */
const UNSEEN = /[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Cn}\p{Zl}\p{Zp}]/gu;
const JOINERS = new Set(['\u{200c}', '\u{200d}']);

/**
 * Makes texts that can be set with some fonts: a character that none has becomes a box with its code point, what cannot be seen is left out, and a long run can be broken. A cluster of letter and marks is
 * kept only where one font has all of it, because it is set with one.
 * @param coverage code points by font
 */
export function printer(coverage: readonly ReadonlySet<number>[]): (text: string) => string {
  const clusters = new Intl.Segmenter('en', { granularity: 'grapheme' });
  const isCovered = (cluster: string): boolean => {
    const codes = [...cluster].filter((letter) => !JOINERS.has(letter)).map((letter) => letter.codePointAt(0) ?? 0);
    return coverage.some((font) => codes.every((code) => font.has(code)));
  };
  const boxed = (cluster: string): string =>
    [...cluster]
      .filter((letter) => !JOINERS.has(letter))
      .map(
        (letter) => `${BOX_START}${(letter.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}${BOX_END}`,
      )
      .join('');
  return (text) => {
    let run = 0;
    let printed = '';
    for (const { segment } of clusters.segment(seen(text))) {
      const isBreak = segment === ' ' || segment === '-';
      run = isBreak ? 0 : run + 1;
      if (run > LONGEST_RUN) {
        // A place to break that takes no room.
        printed += '\u{200b}';
        run = 1;
      }
      printed += isBreak || isCovered(segment) ? segment : boxed(segment);
    }
    return printed;
  };
}

function seen(text: string): string {
  return text
    .normalize('NFC')
    .replaceAll(/[\t\n\r\p{Z}]+/gu, ' ')
    .replaceAll(UNSEEN, (letter) => (JOINERS.has(letter) || /[\p{Co}\p{Cn}\p{Cs}]/u.test(letter) ? letter : ''));
}
