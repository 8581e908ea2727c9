export function backUp(options: {
  folder: string;
  target: string;
  passPhrase?: string;
  say: (line: string) => void;
}): Promise<{ file: string; size: number; seconds: number }>;
