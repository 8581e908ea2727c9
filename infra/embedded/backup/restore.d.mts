export function restore(options: {
  file: string;
  folder: string;
  root: string;
  passPhrase?: string;
  say: (line: string) => void;
}): Promise<{ asOf: string; found: string[]; wrong: string[] }>;
