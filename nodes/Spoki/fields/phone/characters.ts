/** Characters that show nothing, which come along when a number is copied. */
const INVISIBLE = /[\p{Cf}\p{Default_Ignorable_Code_Point}]/gu;

const SPACES = /[\s\p{Cc}]/gu;

const SEPARATORS = /[-.()/\u2010-\u2015\u2212]/g;

/** A number as the eye sees it. */
export function visible(text: string): string {
	return text.replace(INVISIBLE, '').trim();
}

export function withoutSpaces(text: string): string {
	return text.replace(SPACES, '');
}

/** The digits of a number, with the `+` or `00` in front where it is written internationally. */
export function withoutSeparators(text: string): string {
	return withoutSpaces(text).replace(SEPARATORS, '');
}
