/** Kinds of mails about people and their access, as they are stored. */
export const MAIL_KINDS = { invitation: 'invitation', reset: 'password-reset' } as const;
