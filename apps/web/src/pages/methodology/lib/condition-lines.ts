interface ConditionLine {
  /** Place in the list: two conditions can have the same text. */
  readonly place: number;
  readonly depth: number;
  readonly text: string;
}

/** Lines as the service sends them: two spaces a level, a dash where the line is one of several. */
export function conditionLines(lines: readonly string[]): ConditionLine[] {
  return lines.map((line, place) => {
    const text = line.trimStart();
    return { place, depth: Math.floor((line.length - text.length) / 2), text: text.replace(/^- /, '') };
  });
}
