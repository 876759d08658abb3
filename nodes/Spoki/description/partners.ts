import type { Operation, Resource } from './Operation';

const KEY_ADVICE =
	"Check the API key in the credential 'Spoki API': it may be wrong or not approved yet. As far as is known Spoki answers agencies and partners here, with a key of their own, and may refuse the key of a single account.";

const advice: NonNullable<Operation['advice']> = { '401': KEY_ADVICE, '403': KEY_ADVICE };

/**
 * A resource of agencies and partners. That partners have a key of their own is documented; that other
 * keys are refused is not, so its texts say no more than that.
 */
export function answersPartners(resource: Resource): Resource {
	return {
		...resource,
		description: `${resource.description}. Answers for agencies and partners, as far as is known.`,
		operations: resource.operations.map((operation) => ({
			...operation,
			advice: { ...advice, ...operation.advice },
		})),
	};
}
