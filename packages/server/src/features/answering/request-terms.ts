import {
  askedOf,
  partOf,
  TEMPLATE,
  type Asked,
  type Asking,
  type LanguageCode,
  type Section,
} from '@plumbline/questionnaire';
import type { Config } from '../../platform/config/config.ts';

/** Why a buyer asks: one of these, and a sentence. Both are shown to the supplier. */
export const REQUEST_REASONS = ['new-supplier', 'yearly', 'law', 'listed-good', 'earlier-answers', 'other'] as const;
export type RequestReason = (typeof REQUEST_REASONS)[number];

/** What one buyer asks of one supplier. It never changes. */
export interface RequestTerms {
  readonly id: string;
  readonly buyerOrganisationId: string;
  readonly buyerName: string;
  readonly supplierName: string;
  readonly templateVersion: string;
  readonly asking: Asking;
  readonly reason: RequestReason;
  readonly note: string;
  /** ISO 8601 */
  readonly dueOn: string;
  readonly language: LanguageCode;
  /** The buyer promises that telling of fees leads to a repayment plan. */
  readonly promised: boolean;
  /** Whether the link was mailed to the contact, so that the address is known to be right. */
  readonly byMail: boolean;
}

/** Whether a question is of a section; every one is of the whole. */
export function isOfSection(item: string, section: Section | null): boolean {
  return section === null || TEMPLATE.items.some((each) => each.key === item && each.section === section);
}

/** Whether another device goes on with a code that is mailed to the contact. */
export function goesByCode({ byMail }: Pick<RequestTerms, 'byMail'>, { environment }: Config): boolean {
  return byMail && environment.SMTP_URL !== undefined;
}

/** The questions of a request, or of one section of it. */
export function questionsOf({ asking }: Pick<RequestTerms, 'asking'>, section: Section | null = null): Asked {
  const asked = askedOf(TEMPLATE, asking);
  return section === null ? asked : partOf(asked, section);
}
