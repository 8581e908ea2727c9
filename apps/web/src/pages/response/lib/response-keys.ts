/** What a key does on the page of answers. */
export type ResponseKey = 'next' | 'previous' | 'return' | 'evidence' | 'note' | 'undo' | 'end';

/** The keys, in the order in which the page shows them. */
export const RESPONSE_KEYS = {
  J: 'next',
  K: 'previous',
  R: 'return',
  E: 'evidence',
  N: 'note',
  U: 'undo',
  A: 'end',
} as const satisfies Readonly<Record<string, ResponseKey>>;

const MEANINGS: ReadonlyMap<string, ResponseKey> = new Map([
  ...Object.entries(RESPONSE_KEYS).map(([key, meaning]) => [key.toLowerCase(), meaning] as const),
  ['arrowdown', 'next'],
  ['arrowup', 'previous'],
]);

/** The meaning of a key, or null. Keys with modifiers belong to the browser. A held key moves on and does nothing else. */
export function responseKey({
  key,
  ctrlKey,
  metaKey,
  altKey,
  repeat,
}: Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey' | 'repeat'>): ResponseKey | null {
  if (ctrlKey || metaKey || altKey) return null;
  const meaning = MEANINGS.get(key.toLowerCase()) ?? null;
  return repeat && meaning !== 'next' && meaning !== 'previous' ? null : meaning;
}
