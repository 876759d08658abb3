import type { Effect, Operation } from './Operation';

const WORDS: Record<Effect, string> = {
	read: 'reads',
	write: 'changes data',
	send: 'reaches people',
	destroy: 'removes data',
};

/** What an operation does to the world, in two words. */
export function effectWords({ effect, movesMoney }: Operation): string {
	return movesMoney ? 'moves money' : WORDS[effect];
}
