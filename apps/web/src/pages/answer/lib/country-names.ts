/** Countries in the order of their names in a language. @param countries ISO 3166-1 alpha-2 */
export function countryNames(
  language: string,
  countries: readonly string[],
): readonly { readonly value: string; readonly label: string }[] {
  const names = new Intl.DisplayNames([language], { type: 'region' });
  return countries
    .map((code) => ({ value: code, label: names.of(code) ?? code }))
    .sort((a, b) => a.label.localeCompare(b.label, language));
}
