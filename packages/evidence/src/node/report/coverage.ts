/** The code points that a font has a glyph for, read from its table `cmap` (OpenType 1.9, formats 4 and 12). @throws Error for bytes that are no such font */
export function codePointsOf(font: Buffer): ReadonlySet<number> {
  const start = tableAt(font, 'cmap');
  const count = font.readUInt16BE(start + 2);
  const covered = new Set<number>();
  for (let place = 0; place < count; place += 1) {
    const record = start + 4 + place * 8;
    const isUnicode = [0, 3].includes(font.readUInt16BE(record));
    const subtable = start + font.readUInt32BE(record + 4);
    const format = font.readUInt16BE(subtable);
    if (isUnicode && format === 4) addSegments(font, subtable, covered);
    if (isUnicode && format === 12) addGroups(font, subtable, covered);
  }
  if (covered.size === 0) throw new Error('The font says no code points');
  return covered;
}

function tableAt(font: Buffer, tag: string): number {
  const count = font.readUInt16BE(4);
  for (let place = 0; place < count; place += 1) {
    const record = 12 + place * 16;
    if (font.toString('latin1', record, record + 4) === tag) return font.readUInt32BE(record + 8);
  }
  throw new Error(`The font has no table ${tag}`);
}

function addSegments(font: Buffer, at: number, covered: Set<number>): void {
  const doubled = font.readUInt16BE(at + 6);
  const [ends, starts] = [at + 14, at + 16 + doubled];
  const [deltas, offsets] = [starts + doubled, starts + 2 * doubled];
  for (let place = 0; place < doubled; place += 2) {
    const [first, last] = [font.readUInt16BE(starts + place), font.readUInt16BE(ends + place)];
    const [delta, offset] = [font.readUInt16BE(deltas + place), font.readUInt16BE(offsets + place)];
    for (let code = first; code <= last && code < 0xffff; code += 1) {
      const glyph = offset === 0 ? code : font.readUInt16BE(offsets + place + offset + 2 * (code - first));
      if (offset === 0 ? ((glyph + delta) & 0xffff) !== 0 : glyph !== 0) covered.add(code);
    }
  }
}

function addGroups(font: Buffer, at: number, covered: Set<number>): void {
  const count = font.readUInt32BE(at + 12);
  for (let place = 0; place < count; place += 1) {
    const group = at + 16 + place * 12;
    const [first, last, glyph] = [font.readUInt32BE(group), font.readUInt32BE(group + 4), font.readUInt32BE(group + 8)];
    for (let code = first; code <= last; code += 1) if (glyph + code - first !== 0) covered.add(code);
  }
}
