import { RestClient } from '../rest.mjs';

const route = '/rest/dynamic-node-parameters';

/**
 * A panel whose fields come from a chosen record, such as a template's, is seen again with the record
 * that brings most fields, of those that n8n's own request lists.
 *
 * @param {object} options
 * @param {any} options.nodeType
 * @param {{ name: string, parameters: Record<string, any>, shown: any[] }} options.subject
 * @param {import('../host.mjs').Host} options.host
 * @param {{ id: string, name: string }} options.credential
 * @returns {Promise<{ name: string, parameters: Record<string, any> }[]>} one or none
 */
export async function withMostFields({ nodeType, subject, host, credential }) {
	const { name, parameters, shown } = subject;
	const mapper = shown.find(
		({ type, typeOptions }) => type === 'resourceMapper' && typeOptions.loadOptionsDependsOn,
	);
	const locator = shown.find(
		({ name: own, type }) =>
			type === 'resourceLocator' &&
			mapper?.typeOptions.loadOptionsDependsOn.includes(`${own}.value`),
	);
	if (locator === undefined) return [];

	const rest = new RestClient(host.url, host.session);
	const ask = async (method, property, methodName, currentNodeParameters) =>
		await rest.request('POST', `${route}/${method}`, {
			nodeTypeAndVersion: { name: nodeType.name, version: 1 },
			credentials: { spokiApi: credential },
			path: property.name,
			methodName,
			currentNodeParameters,
		});

	const { searchListMethod } = locator.modes.find(({ type }) => type === 'list').typeOptions;
	const { results } = await ask('resource-locator-results', locator, searchListMethod, parameters);
	const { resourceMapperMethod } = mapper.typeOptions.resourceMapper;
	const candidates = [];
	// One after the other: n8n has three seconds for each.
	for (const record of results) {
		const chosen = { ...parameters, [locator.name]: inList(record) };
		const answer = await ask('resource-mapper-fields', mapper, resourceMapperMethod, chosen);
		candidates.push({ record, chosen, count: answer.fields.length });
	}
	const [most] = candidates.sort((left, right) => right.count - left.count);
	if (most === undefined) return [];
	return [{ name: `${name} · ${most.record.name}`, parameters: most.chosen }];
}

function inList({ name, value }) {
	return { __rl: true, mode: 'list', value, cachedResultName: name };
}
