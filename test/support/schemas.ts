import type { IDataObject } from 'n8n-workflow';

import { resources } from '../../nodes/Spoki/resources';
import { outputSchema, schemaText } from '../../scripts/outputSchema';
import { cases } from '../cases';
import { samplesOf } from './samples';
import { triggerOutputs, triggers } from './triggerSamples';

/** Under them stand names that an account, or a person in the panel, has given. */
const openKeys = [...resources.flatMap(({ namesKeysUnder = [] }) => namesKeysUnder), 'formAnswers'];

/** What a node puts out, and the file in which n8n looks for its schema. */
interface Sampled {
	name: string;
	file: string;
	samples: () => Promise<IDataObject[]>;
}

/** Where n8n looks for the schemas of a node of version 1. */
const fileOf = (node: string, name: string) => `nodes/${node}/__schema__/v1.0.0/${name}.json`;

const ofOperations = cases.map(
	(theCase): Sampled => ({
		name: theCase.operation,
		file: fileOf('Spoki', theCase.operation.replace('.', '/')),
		samples: async () => await samplesOf(theCase),
	}),
);

// Those without resource and operation are asked for by n8n's AI builder.
const ofTriggers = triggers.map(
	(trigger): Sampled => ({
		name: trigger,
		file: fileOf(trigger, 'output'),
		samples: async () => await triggerOutputs(trigger),
	}),
);

export const sampled = [...ofOperations, ...ofTriggers];

/** The text of the schema of these outputs. */
export function schemaTextOf(outputs: IDataObject[]): string {
	return schemaText(outputSchema(outputs, openKeys));
}
