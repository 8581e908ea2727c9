import { Resolver } from 'node:dns/promises';
import { Injectable } from '@nestjs/common';

/** Answers of DNS that say that there is no such record. All others say nothing about it. */
const NONE: ReadonlySet<unknown> = new Set(['ENOTFOUND', 'ENODATA']);

/** The TXT records of a name. */
@Injectable()
export class DomainTexts {
  /** @returns none where there are none; null where no server of names answered */
  async of(name: string): Promise<readonly string[] | null> {
    try {
      const records = await new Resolver({ timeout: 2000, tries: 2 }).resolveTxt(name);
      return records.map((parts) => parts.join(''));
    } catch (error) {
      return NONE.has((error as { code?: unknown }).code) ? [] : null;
    }
  }
}
