/** Kind of mails that ask a contact, as it is stored. */
export const REQUEST_MAIL = 'request';
/** Kind of mails that remind a contact. */
export const REMINDER_MAIL = 'request-reminder';
/** Kind of mails that questions are asked again. */
export const RETURN_MAIL = 'request-return';
/** Kind of mails by which a buyer looks at its own asking before it goes out. */
export const TEST_MAIL = 'request-test';

export type RequestMailKind = typeof REQUEST_MAIL | typeof REMINDER_MAIL;

/** Of each kind, the column by which a request names its mail. */
export const MAIL_COLUMNS = { [REQUEST_MAIL]: 'mail_id', [REMINDER_MAIL]: 'reminder_id' } as const;
