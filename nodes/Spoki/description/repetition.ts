import type { Operation } from './Operation';

/** Whether carrying it out twice reaches people twice or moves money twice. */
export function mustNotRepeat({ effect, movesMoney, repeatable }: Operation): boolean {
	return (effect === 'send' || movesMoney === true) && !repeatable;
}

/** What the texts about an operation that must not be repeated say. */
interface RepetitionWords {
	/** What has not happened yet, behind 'so'. */
	nothing: string;
	/** What a repetition of all items would do. */
	twice: string;
	/** What was done with an item, behind 'had' or 'is not'. */
	done: string;
	/** Where a person sees whether it happened. */
	look: string;
}

const MESSAGE: RepetitionWords = {
	nothing: 'nothing was sent',
	twice: 'people would get everything twice',
	done: 'sent',
	look: "Look into the contact's chat in Spoki, or at the invitation.",
};

const MONEY: RepetitionWords = {
	nothing: 'no money was moved',
	twice: 'the money would be moved twice',
	done: 'carried out',
	look: "Look at the account's credit in Spoki.",
};

/** Money has other words than what people get. */
export function repetitionWords({ movesMoney }: Operation): RepetitionWords {
	return movesMoney ? MONEY : MESSAGE;
}
