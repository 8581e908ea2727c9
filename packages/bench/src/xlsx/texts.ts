/** Values of a row from index `from` as `width` text cells; missing ones blank. */
export function texts(values: readonly unknown[], from: number, width: number): string[] {
  return Array.from({ length: width }, (_, column) => {
    const value = values[from + column];
    return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
  });
}
