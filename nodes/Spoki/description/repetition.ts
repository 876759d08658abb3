import type { Operation } from './Operation';

/** Whether carrying it out twice reaches people twice. */
export function mustNotRepeat({ effect, repeatable }: Operation): boolean {
	return effect === 'send' && !repeatable;
}
