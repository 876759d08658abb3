import { thousandthsOfEuro } from '../../fields/money';

/** What a margin is on, by the first half of its name (documented). */
const SUBJECTS = {
	authentication: ['Authentication', 'authentication templates'],
	conversation: ['Conversation', 'conversations'],
	marketing: ['Marketing', 'marketing templates'],
	service: ['Service', 'service messages'],
	smsOneWay: ['SMS One-Way', 'SMS in one direction'],
	sms: ['SMS', 'SMS'],
	utility: ['Utility', 'utility templates'],
};

/** The partner's margins. Whether one may be below 0 is not known, so Spoki decides that. */
export const profitMargins = Object.entries(SUBJECTS).map(([name, [label, subject]]) =>
	thousandthsOfEuro({
		displayName: `${label} Profit Margin`,
		name: `${name}ProfitMargin`,
		description: `What the partner earns on ${subject}`,
	}),
);
