import type { StagedFile } from '../staged-contents.ts';
import type { Gathered } from './part.ts';
import { pathOf } from './packed-evidence.ts';

/** Files of the library that go into a pack, as they are kept or redacted. Their paths are ids: what people call them is a title. */
export function evidenceFiles({ evidence }: Pick<Gathered, 'evidence'>): readonly StagedFile[] {
  return evidence.map((packed) => {
    const { name, mediaType, bytes, digest, redactionId, ...file } = packed;
    const { evidenceId, kind, language, translationOf, issuer, sites, period, dated, validUntil, grade, licence } =
      file;
    return {
      path: pathOf(packed),
      title: name,
      ...{ mediaType, bytes, offset: null, sha256: digest, redactionId },
      evidence: {
        ...{ evidenceId, kind, language, translationOf, issuer, sites, period, dated, validUntil, grade, licence },
      },
    };
  });
}
