/** The length of Spoki's limit window in milliseconds (documented: limits are per minute). */
export const WINDOW_MILLISECONDS = 60_000;
