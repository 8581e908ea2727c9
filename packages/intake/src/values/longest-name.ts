/** Longest accepted name in characters. The longest in the real supplier lists has 126, in the screening lists 158: what is longer is a description, or hostile. */
export const LONGEST_NAME = 500;
