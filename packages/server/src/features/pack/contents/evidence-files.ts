import type { StagedFile } from '../staged-contents.ts';
import type { Gathered } from './part.ts';

/** Endings by media type; the library keeps no others. */
const ENDINGS: Readonly<Record<string, string>> = {
  'image/jpeg': 'jpg',
  'image/png': 'png',
  'image/webp': 'webp',
  'application/pdf': 'pdf',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': 'xlsx',
};

/** Files of the library that go into a pack as they are kept. Their paths are ids: what people call them is a title. */
export function evidenceFiles({ evidence }: Pick<Gathered, 'evidence'>): readonly StagedFile[] {
  return evidence.map(({ name, mediaType, bytes, digest, ...file }) => {
    const { evidenceId, kind, language, translationOf, issuer, sites, period, dated, validUntil, grade, licence } =
      file;
    return {
      path: `evidence/${evidenceId}/original.${ENDINGS[mediaType] ?? 'bin'}`,
      title: name,
      ...{ mediaType, bytes, offset: null, sha256: digest },
      evidence: {
        ...{ evidenceId, kind, language, translationOf, issuer, sites, period, dated, validUntil, grade, licence },
      },
    };
  });
}
