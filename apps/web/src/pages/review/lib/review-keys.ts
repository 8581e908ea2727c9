/** What a key means while a question is on the screen. */
export type ReviewKey =
  { readonly kind: 'answer'; readonly value: string } | { readonly kind: 'undo' } | { readonly kind: 'skip' };

interface Pressed {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
  /** The key is held down and repeats. */
  readonly repeat: boolean;
}

/** The meaning of a key, or null. Keys with modifiers belong to the browser. A held key counts as one answer, not one per question. */
export function reviewKey(
  { key, ctrlKey, metaKey, altKey, repeat }: Pressed,
  options: readonly { readonly value: string; readonly key: string | null }[],
): ReviewKey | null {
  if (ctrlKey || metaKey || altKey || repeat) return null;
  const pressed = key.toLowerCase();
  if (pressed === 'u') return { kind: 'undo' };
  if (pressed === 's') return { kind: 'skip' };
  const option = options.find((one) => one.key?.toLowerCase() === pressed);
  return option === undefined ? null : { kind: 'answer', value: option.value };
}
