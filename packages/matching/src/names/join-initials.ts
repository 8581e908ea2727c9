/**
 * Joins adjacent single letters: `s a` and `s.a.` are `sa`. Other tokens are returned unchanged.
 * @param tokens lower-case tokens; a single letter of any script counts
 */
export function joinInitials(tokens: readonly string[]): readonly string[] {
  let at = 1;
  while (at < tokens.length && !(isLetter(tokens[at]) && isLetter(tokens[at - 1]))) at += 1;
  if (at >= tokens.length) return tokens;
  const joined: string[] = [];
  let open = false;
  for (const token of tokens) {
    const letter = isLetter(token);
    if (letter && open) joined[joined.length - 1] += token;
    else joined.push(token);
    open = letter;
  }
  return joined;
}

/** One letter: a character that is neither a digit nor a half of a pair. */
function isLetter(token: string | undefined): boolean {
  return token !== undefined && token.length === 1 && !(token >= '0' && token <= '9');
}
