export function ownPassPhraseFile(root: string): string;
export function passPhraseToWrite(options: { root: string; file?: string; unencrypted?: boolean }): string | undefined;
export function passPhraseToRead(options: { root: string; file?: string }): string | undefined;
