/** What nobody sees, or what turns and hides what stands beside it: signs of direction, of no width, fillers, control, private and unassigned characters, halves of characters. */
const UNSEEN = /[\p{Cc}\p{Cf}\p{Co}\p{Cn}\p{Cs}\u034f\u115f\u1160\u17b4\u17b5\u2800\u3164\uffa0]/u;
const EACH_UNSEEN = new RegExp(UNSEEN, 'gu');
/** Tabs, ends of lines and of paragraphs: they part words. */
const BREAKS = /[\t\n\v\f\r\u0085\u2028\u2029]+/gu;
/** Between such letters a joiner or its opposite says how they are written. */
const JOINED =
  /[\p{Script=Arabic}\p{Script=Syriac}\p{Script=Mongolian}\p{Script=Nko}\p{Script=Devanagari}\p{Script=Bengali}\p{Script=Gurmukhi}\p{Script=Gujarati}\p{Script=Oriya}\p{Script=Tamil}\p{Script=Telugu}\p{Script=Kannada}\p{Script=Malayalam}\p{Script=Sinhala}\p{Script=Khmer}\p{Script=Myanmar}\p{Script=Tibetan}]/u;
const JOINER = /^[\u200c\u200d]$/;
const PLAIN = /^[\x20-\x7e]*$/;

/**
 * A name as it is kept: of what can be seen. A name that is turned round or has nothing to see in part shows one thing and is another. Joiners stay where their script needs
 * them, between two of its letters. Ends of lines become spaces; spaces around it go.
 */
export function plainName(text: string): string {
  if (PLAIN.test(text)) return text.trim();
  const spaced = text.replace(BREAKS, ' ');
  if (!UNSEEN.test(spaced)) return spaced.trim();
  return spaced
    .replace(EACH_UNSEEN, (sign, at: number) => {
      const [before = '', after = ''] = [
        spaced.slice(at - 1, at),
        spaced.slice(at + sign.length, at + sign.length + 1),
      ];
      return JOINER.test(sign) && JOINED.test(before) && JOINED.test(after) ? sign : '';
    })
    .trim();
}
