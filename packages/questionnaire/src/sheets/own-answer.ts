import type { Answer, Answers, Place } from '../answers/answer.ts';
import type { Item } from '../template/template.ts';

/** The answer of this very place: what is said of all sites is not said again of each. */
export function ownAnswer({ key, bySite }: Item, answers: Answers, place: Place): Answer | undefined {
  const said = answers[key];
  if (said === undefined) return undefined;
  if ('state' in said) return place === null ? said : undefined;
  return bySite === true && place !== null ? said.sites?.[place] : said.all;
}
