import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { codePointsOf } from './coverage.ts';

const require = createRequire(import.meta.url);

/** Families by the name that the font has, in the order in which they are tried: one face of Chinese is enough, it weighs ten megabytes. */
const FAMILIES: readonly (readonly [family: string, files: readonly string[]])[] = [
  ['Noto Sans', ['noto-sans/400Regular/NotoSans_400Regular.ttf', 'noto-sans/700Bold/NotoSans_700Bold.ttf']],
  ['Noto Sans Thai', ['noto-sans-thai/400Regular/NotoSansThai_400Regular.ttf']],
  ['Noto Sans Arabic', ['noto-sans-arabic/400Regular/NotoSansArabic_400Regular.ttf']],
  ['Noto Sans Bengali', ['noto-sans-bengali/400Regular/NotoSansBengali_400Regular.ttf']],
  ['Noto Sans Devanagari', ['noto-sans-devanagari/400Regular/NotoSansDevanagari_400Regular.ttf']],
  ['Noto Sans SC', ['noto-sans-sc/400Regular/NotoSansSC_400Regular.ttf']],
];

export const FAMILY_NAMES = FAMILIES.map(([family]) => family);

export interface Fonts {
  readonly files: readonly Buffer[];
  /** Code points that every face of a family has, one set for each. */
  readonly coverage: readonly ReadonlySet<number>[];
}

/** The fonts that come with the package, and no others: a report looks the same on every machine. */
export function bundledFonts(): Fonts {
  const families = FAMILIES.map(([, files]) =>
    files.map((file) => readFileSync(require.resolve(`@expo-google-fonts/${file}`))),
  );
  return {
    files: families.flat(),
    coverage: families.map((faces) => faces.map(codePointsOf).reduce((all, face) => all.intersection(face))),
  };
}
