import type { Operation, Resource } from '../description/Operation';
import { rulesOf } from '../description/rules';
import type { SelectedOperation } from '../operation/select';

/** An operation by its name, such as `contact.get`. */
export interface Action extends SelectedOperation {
	name: string;
	resource: string;
}

/**
 * Lists every operation of the node, except one that needs a secret, for a model gets none, and one that
 * waits for a person: n8n has a tool of its own for that.
 */
export function actionsOf(resources: Resource[]): Action[] {
	return resources.flatMap((resource) =>
		resource.operations.filter(isForModels).map((operation) => ({
			name: `${resource.value}.${operation.value}`,
			resource: resource.value,
			operation,
			rules: rulesOf(resource, operation),
		})),
	);
}

/** Whether its answer holds a key, a token or a secret: a simplified one does not. */
export function showsSecret({ secretOutput, simplify }: Operation): boolean {
	return secretOutput !== undefined && simplify === undefined;
}

function isForModels({ fields = [], waits }: Operation): boolean {
	return (
		!waits && !fields.some(({ secret, shownWhen }) => secret === true && shownWhen === undefined)
	);
}
