import type { IDisplayOptions } from 'n8n-workflow';

import type { Field } from '../description/Operation';

type Conditions = NonNullable<IDisplayOptions['show']>;

/** When a field is shown within the panel of its operation, as n8n writes it. */
export function conditionsOf({ shownWhen, shownOnce, forTool }: Field): Conditions {
	return {
		...shownWhen,
		...(shownOnce === undefined ? {} : { [shownOnce]: [{ _cnd: { exists: true as const } }] }),
		...(forTool === undefined ? {} : { '@tool': [forTool] }),
	};
}

/** Where all fields of a collection are shown in the same case only, so is the collection. */
export function commonConditions([first, ...others]: Field[]): Conditions {
	const conditions = conditionsOf(first);
	const isSame = (field: Field) =>
		JSON.stringify(conditionsOf(field)) === JSON.stringify(conditions);
	return others.every(isSame) ? conditions : {};
}

/** Inside a collection n8n looks for a name among its neighbours, unless a slash leads to the top. */
export function conditionsInside(field: Field): Conditions {
	return Object.fromEntries(
		Object.entries(conditionsOf(field)).map(([name, values]) => [
			name.startsWith('@') ? name : `/${name}`,
			values,
		]),
	);
}
