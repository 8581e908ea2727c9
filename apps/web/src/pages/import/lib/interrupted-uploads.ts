/** An upload that this browser began and did not finish. */
export interface InterruptedUpload {
  readonly name: string;
}

/** Hours after which the service removes an unfinished upload. */
const HOURS_KEPT = 24;
const PREFIX = 'tus::';

/**
 * Unfinished uploads of one organisation that can be resumed, read from the uploader's storage in the browser. Entries
 * that cannot be read are not ours and are left alone.
 */
export function interruptedUploads(
  entries: readonly (readonly [key: string, value: string])[],
  organisation: string,
  now: Date,
): readonly InterruptedUpload[] {
  return entries.flatMap(([key, value]) => {
    if (!key.startsWith(PREFIX)) return [];
    const kept = keptUpload(value);
    if (kept === null || !kept.url.includes(organisation)) return [];
    const hours = (now.getTime() - kept.at) / 3_600_000;
    return hours < HOURS_KEPT ? [{ name: kept.name }] : [];
  });
}

function keptUpload(value: string): { name: string; url: string; at: number } | null {
  try {
    const kept = JSON.parse(value) as {
      metadata?: { filename?: string };
      uploadUrl?: string;
      creationTime?: string;
    } | null;
    const name = kept?.metadata?.filename;
    const url = kept?.uploadUrl;
    const at = Date.parse(kept?.creationTime ?? '');
    return name === undefined || url === undefined || Number.isNaN(at) ? null : { name, url, at };
  } catch {
    return null;
  }
}
