export interface ChangedText {
  readonly file: string;
  readonly key: string;
  readonly english: string;
  readonly said: readonly (readonly [language: string, text: string])[];
}

export function changedTexts(): readonly ChangedText[];
export function changedSince(record: string, texts: ReadonlyMap<string, string>): readonly string[];
export function recordOf(record: string, texts: ReadonlyMap<string, string>, isRead?: (key: string) => boolean): string;
