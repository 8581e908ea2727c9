let list: Promise<ReadonlySet<string>> | undefined;

/**
 * The 49,000 commonest passwords of leaked lists, in small letters: those of zxcvbn (MIT, @zxcvbn-ts/language-common). Read at the first use, since most
 * processes never set a password.
 */
export function commonPasswords(): Promise<ReadonlySet<string>> {
  list ??= import('@zxcvbn-ts/language-common').then(
    ({ dictionary }) => new Set<string>(dictionary['passwords-common'].map((one: string) => one.toLowerCase())),
  );
  return list;
}
