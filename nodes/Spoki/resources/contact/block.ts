import type { Operation } from '../../description/Operation';
import { blocking } from './blocking';

export const block: Operation = {
	value: 'block',
	name: 'Block',
	action: 'Block contact',
	description: 'Block one contact: it gets no messages until it is unblocked',
	...blocking(true),
};
