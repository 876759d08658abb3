import type { Operation, Resource } from '../description/Operation';
import { rulesOf } from '../description/rules';
import type { SelectedOperation } from '../operation/select';

/** An operation by its name, such as `contact.get`. */
export interface Action extends SelectedOperation {
	name: string;
	resource: string;
}

/** Every operation of the node. */
export function actionsOf(resources: Resource[]): Action[] {
	return resources.flatMap((resource) =>
		resource.operations.map((operation) => ({
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
