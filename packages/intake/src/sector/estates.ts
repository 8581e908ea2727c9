import { foldText } from './fold-text.ts';

/** Words for large farms with perennial crops, folded, as parts of words. "Real estate" is not one: the word for estates needs its crop. */
const words =
  /plantation|plantacion|plantacao|plantacoes|plantagen|plantage\b|piantagion|(?:tea|coffee|rubber|palm|sugar|cocoa|banana) (?:estate|garden)|hacienda|perkebunan|kebun sawit|kebun teh|ladang sawit|don dien|种植园|茶园|橡胶园|สวนยาง|สวนปาล์ม|चाय बागान|बागान|চা বাগান|مزارع النخيل|plantasyon/u;

/** True when a text mentions a plantation or an estate, where agriculture has S 70. */
export function mentionsEstate(texts: readonly string[]): boolean {
  return texts.some((text) => words.test(foldText(text)));
}
