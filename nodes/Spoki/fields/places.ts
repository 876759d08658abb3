import type { INodeProperties, INodePropertyCollection } from 'n8n-workflow';
import { UserError } from 'n8n-workflow';

import type { Field } from '../description/Operation';
import type { ValueForm } from '../description/ValueForm';
import { shown } from '../transport/shown';
import { isMoment } from './dates';

/** Deeper than any answer of Spoki's; what holds itself has no end. */
const DEEPEST = 100;

const FORM_BY_TYPE: Partial<Record<INodeProperties['type'], ValueForm>> = {
	dateTime: 'moment',
	fixedCollection: 'structure',
	json: 'structure',
	multiOptions: 'several',
	resourceMapper: 'structure',
};

/** The form that a field's value has. */
export function formOf({ property, takes }: Pick<Field, 'property' | 'takes'>): ValueForm {
	return takes ?? FORM_BY_TYPE[property.type] ?? 'single';
}

/** One value in what a field was given. */
export interface Place {
	value: unknown;
	/** How a person finds it in the field, such as `'Text' of Button 2`; empty for the whole. */
	place: string;
	form: ValueForm;
	/** Where the panel has a parameter for it. */
	property?: Field['property'];
}

/** Whether a value holds others. */
export function isStructure(value: unknown): value is object {
	return typeof value === 'object' && value !== null && !isMoment(value);
}

/**
 * Goes through a value to all the single ones in it, and to what stands where only a single one may.
 *
 * @param label what the person calls the whole, such as `'Buttons'`
 * @param see is given each with what the person calls it, such as `'Buttons': 'Text' of Button 2`
 * @throws UserError for what is nested without an end
 */
export function visitPlaces(
	at: Place,
	label: string,
	see: (at: Place, label: string) => void,
	depth = 0,
): void {
	const { value, form, place } = at;
	const name = place === '' ? label : `${label}: ${shown(place)}`;
	const isOpened = form === 'structure' || (form === 'several' && Array.isArray(value));
	if (!isStructure(value) || !isOpened) return see(at, name);
	if (depth > DEEPEST) {
		throw new UserError(`${label} is nested too deep`, {
			description: 'Give only the part of it that is needed.',
		});
	}
	// A key can be what an expression made of an object, too.
	const keys = Array.isArray(value) ? [] : Object.keys(value);
	for (const key of keys) see({ value: key, place, form: 'structure' }, name);
	for (const part of partsOf({ ...at, value })) visitPlaces(part, label, see, depth + 1);
}

function partsOf({ value, place, form, property }: Place & { value: object }): Place[] {
	if (form === 'several') {
		const single = { form: 'single' } as const;
		return Object.values(value).map((one: unknown, index) => ({
			...single,
			value: one,
			place: `value ${index + 1}`,
		}));
	}
	if (property?.type === 'resourceMapper' && 'mappingMode' in value) {
		const { value: mapped } = value as { value?: unknown };
		return [{ value: mapped, place, form }];
	}
	const groups = property?.type === 'fixedCollection' ? groupsIn(value, property) : [];
	if (groups.length > 0) return groups.flatMap((group) => rowsOf(group, value, place));
	return Object.entries(value).map(([key, one]: [string, unknown]) => ({
		value: one,
		place: Array.isArray(value) ? `${place}[${key}]` : [place, key].filter(Boolean).join('.'),
		form,
	}));
}

/** The parts of a form that a value holds: by an expression it can be anything else. */
function groupsIn(value: object, { options = [] }: Field['property']): INodePropertyCollection[] {
	return (options as INodePropertyCollection[]).filter(({ name }) => name in value);
}

/** Rows of a form, each value named as the panel names it. */
function rowsOf(group: INodePropertyCollection, value: object, place: string): Place[] {
	const given = (value as Record<string, unknown>)[group.name];
	return (Array.isArray(given) ? given : [given]).flatMap((row: unknown, index): Place[] => {
		const name = [`${group.displayName} ${index + 1}`, place].filter(Boolean).join(' of ');
		if (!isStructure(row)) return [{ value: row, place: name, form: 'structure' }];
		return Object.entries(row).map(([key, cell]: [string, unknown]) => {
			const property = group.values.find((candidate) => candidate.name === key);
			if (property === undefined)
				return { value: cell, place: `${key} of ${name}`, form: 'structure' };
			const isForm = property.type === 'fixedCollection';
			return {
				value: cell,
				place: isForm ? name : `'${property.displayName}' of ${name}`,
				form: formOf({ property }),
				property,
			};
		});
	});
}
