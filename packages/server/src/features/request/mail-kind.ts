/** Kind of mails that ask a supplier, as it is stored. */
export const REQUEST_MAIL = 'request';
