import { COUNTRIES } from './countries';

/** The phone numbers with one calling code, which several countries can share. */
export interface NumberingPlan {
	callingCode: string;
	/** Whether digits are dialled in front of a number abroad. */
	leadsAbroad: (digits: string) => boolean;
	/** What is dialled within the country and dropped from abroad, the longest first. */
	trunkPrefixes: string[];
	/** How many digits a number has behind the calling code. */
	lengths: number[];
	isNational: (digits: string) => boolean;
}

const rows = COUNTRIES.map((row) => {
	const [iso, callingCode, abroad, trunk, lengths, pattern] = row.split(' ');
	return {
		iso,
		callingCode,
		abroad: wholly(abroad === '-' ? '00' : abroad),
		trunkPrefixes: trunk === '-' ? [] : trunk.split(','),
		lengths: lengths.split(',').map(Number),
		pattern: wholly(pattern),
	};
});

function wholly(pattern: string): RegExp {
	return new RegExp(`^(?:${pattern})$`);
}

const plans = new Map<string, NumberingPlan>();

/** The plan of a calling code, such as `39`. */
function planWith(callingCode: string): NumberingPlan | undefined {
	const known = plans.get(callingCode);
	if (known !== undefined) return known;
	const sharing = rows.filter((row) => row.callingCode === callingCode);
	if (sharing.length === 0) return undefined;
	const plan: NumberingPlan = {
		callingCode,
		leadsAbroad: (digits) => sharing[0].abroad.test(digits),
		trunkPrefixes: sharing[0].trunkPrefixes,
		lengths: sharing.flatMap(({ lengths }) => lengths),
		isNational: (digits) => sharing.some(({ pattern }) => pattern.test(digits)),
	};
	plans.set(callingCode, plan);
	return plan;
}

/**
 * The plan of a country.
 *
 * @param country digits of its calling code, or its ISO code in capitals
 */
export function planOf(country: string): NumberingPlan | undefined {
	return planWith(rows.find(({ iso }) => iso === country)?.callingCode ?? country);
}

/** The plan whose calling code stands in front of the digits of an international number. */
export function planInFront(digits: string): NumberingPlan | undefined {
	// No calling code is the beginning of another one.
	return (
		planWith(digits.slice(0, 1)) ?? planWith(digits.slice(0, 2)) ?? planWith(digits.slice(0, 3))
	);
}

/** The plan in front of which digits are a complete international number. */
export function planCompletedBy(digits: string): NumberingPlan | undefined {
	const plan = planInFront(digits);
	return plan?.isNational(digits.slice(plan.callingCode.length)) ? plan : undefined;
}
