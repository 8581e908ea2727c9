/** Where a file goes. */
export interface UploadTarget {
  /** Address at which uploads begin. The same file goes on where it stopped only at the same address. */
  readonly endpoint: string;
  /** What the service is told of the file beside its name. */
  readonly about?: Readonly<Record<string, string>>;
}

/** Where members upload the files of their organisation. */
export function organisationFiles(organisation: string): UploadTarget {
  return { endpoint: `/files?organisation=${encodeURIComponent(organisation)}` };
}
