import { Injectable } from '@nestjs/common';
import { readingLimits } from '@plumbline/intake';
import { isSectorKey } from '@plumbline/reference-data/sectors';
import { LimitExceeded } from '../../platform/errors/refused.ts';
import { assertMay } from '../../platform/tenancy/may.ts';
import type { Viewer } from '../../platform/tenancy/viewer.ts';
import { FileLooks } from './reading/file-looks.ts';
import type { NearestPhraseOf } from './reading/nearest-phrases.ts';

/** Most sectors that a text is read as. */
const MOST_SECTORS = 3;

/** Explains to a person why words about work were read as a sector. */
@Injectable()
export class NearestActivities {
  readonly #looks: FileLooks;

  constructor(looks: FileLooks) {
    this.#looks = looks;
  }

  /**
   * The phrases of official indexes that a text is nearest to: one of each sector that has any near.
   * @param sectors keys; one that does not exist has no phrases @throws NotAllowed, LimitExceeded
   */
  async of(viewer: Viewer, text: string, sectors: readonly string[]): Promise<readonly NearestPhraseOf[]> {
    assertMay(viewer, 'import.read');
    if (text.length > readingLimits.cellCharacters) throw new LimitExceeded('text', readingLimits.cellCharacters);
    if (sectors.length > MOST_SECTORS) throw new LimitExceeded('sectors', MOST_SECTORS);
    const known = sectors.filter(isSectorKey);
    return known.length === 0 ? [] : this.#looks.nearestPhrases(viewer.organisationId, { text, sectors: known });
  }
}
