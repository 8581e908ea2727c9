/** Kinds of mails to suppliers, as they are stored: that one is asked, and that questions are asked again. */
export const REQUEST_MAIL = 'request';
export const RETURN_MAIL = 'request-return';
