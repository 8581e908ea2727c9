/** What of a pressed key decides what it means. */
export interface PressedKey {
  readonly key: string;
  /** The place on the keyboard: of use where letters are not Latin ones. */
  readonly code: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
}

export const SEND = 'ctrl+enter';

/**
 * The name of a key of the desk; null for one that means nothing here.
 * @param isTyping somebody writes in a field: only sending works there
 */
export function deskKey(pressed: PressedKey, isTyping: boolean): string | null {
  const { key, code, ctrlKey, metaKey, altKey } = pressed;
  if ((ctrlKey || metaKey) && key === 'Enter') return SEND;
  if (isTyping || ctrlKey || metaKey || altKey) return null;
  if (/^[!-~]$/.test(key)) return key.toLowerCase();
  return code.startsWith('Key') ? code.slice('Key'.length).toLowerCase() : null;
}

/** Whether a key is meant for the form that somebody waits for: they write its reason, or send it, before they see it. */
export function isBlind(pressed: PressedKey, isTyping: boolean): boolean {
  const { key, ctrlKey, metaKey, altKey } = pressed;
  if (deskKey(pressed, isTyping) === SEND) return true;
  return !isTyping && !ctrlKey && !metaKey && !altKey && (key.length === 1 || key === 'Enter');
}
