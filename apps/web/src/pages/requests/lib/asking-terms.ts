/** What is asked, why and until when, as it is typed. */
export interface Terms {
  readonly set: string;
  readonly topics: string[];
  readonly fullBecause: string;
  readonly reason: string;
  readonly note: string;
  readonly dueOn: string;
  readonly byHand: boolean;
  readonly numbersChecked: boolean;
}

/** Terms that somebody has already named elsewhere. */
export type NamedTerms = Partial<Pick<Terms, 'reason' | 'note' | 'dueOn'>>;

/** @param isSmall the core set is proposed to small suppliers @param sendsMail whether the service sends mails */
export function freshTerms({ isSmall, sendsMail }: { readonly isSmall: boolean; readonly sendsMail: boolean }): Terms {
  return {
    ...{ set: isSmall ? 'core' : 'full', topics: [], fullBecause: '', reason: '', note: '', dueOn: '' },
    ...{ byHand: !sendsMail, numbersChecked: false },
  };
}
