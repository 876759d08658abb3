import type { IPollFunctions } from 'n8n-workflow';

/** What n8n keeps of triggers whose activation is over. It makes the object anew for each activation. */
const over = new WeakSet<object>();

/**
 * Tells whether the user has switched the workflow on and this is the first poll since. n8n names a
 * restart otherwise. n8n's usual engine says `activate` in all later polls as well; its scheduler
 * does not.
 */
export function isSwitchedOn(context: IPollFunctions): boolean {
	return context.getActivationMode() === 'activate' && !over.has(keptBy(context));
}

/** To be called when a poll has come to its end. */
export function endActivation(context: IPollFunctions): void {
	over.add(keptBy(context));
}

function keptBy(context: IPollFunctions): object {
	return context.getWorkflowStaticData('node');
}
