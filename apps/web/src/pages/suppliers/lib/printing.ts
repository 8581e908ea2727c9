/** So many suppliers are printed at most: they fill some hundred sheets. For more there is the export. */
export const MOST_PRINTED = 1000;
