/** Kind of mails that hand a section to a colleague, as it is stored. */
export const HAND_OVER_MAIL = 'hand-over';
/** Kind of mails with a code for another device. */
export const CODE_MAIL = 'request-code';
