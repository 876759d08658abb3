import type { IExecuteFunctions, INodeProperties } from 'n8n-workflow';
import { NodeOperationError, UserError } from 'n8n-workflow';

import { shown } from '../transport/shown';
import { showsSecret, type Action } from './Action';
import { nearest, plain } from './names';
import { ALLOW, ALLOWED_ACTIONS, effectOptions } from './properties';

/** What the person who set up the node allows it to do. */
export class Permissions {
	/** The actions that it allows. */
	readonly actions: Action[];

	private constructor(
		readonly all: Action[],
		private readonly effects: string[],
		private readonly names: string[],
	) {
		this.actions = all.filter((action) => this.allows(action));
	}

	/**
	 * Reads the permissions as they stand in the panel. An expression is refused: those whom it holds
	 * back could fill it in.
	 *
	 * @throws NodeOperationError for an expression
	 */
	static of(context: IExecuteFunctions, all: Action[]): Permissions {
		const chosen = (property: INodeProperties): string[] => {
			const given = context.getNode().parameters[property.name] ?? property.default;
			const values: unknown[] = Array.isArray(given) ? given : [given];
			if (values.every((value) => typeof value === 'string' && !value.startsWith('='))) {
				return values as string[];
			}
			throw new NodeOperationError(
				context.getNode(),
				`'${property.displayName}' must be chosen in the panel, not be an expression`,
				{ description: 'Nothing was carried out. Choose from the list what is allowed.' },
			);
		};
		return new Permissions(all, chosen(ALLOW), chosen(ALLOWED_ACTIONS));
	}

	/** Whether there is such an action, allowed or not. */
	knows(given: string): boolean {
		return this.meant(given) !== undefined;
	}

	/** Whether the person named it: only then its answer may hold a key or a secret. */
	isNamed({ name }: Action): boolean {
		return this.names.includes(name);
	}

	/**
	 * The action that is meant, however it is written.
	 *
	 * @throws UserError where there is none, or where it is not allowed
	 */
	find(given: string): Action {
		const action = this.meant(given);
		if (action === undefined) throw this.unknown(given);
		if (this.actions.includes(action)) return action;
		throw new UserError(`${action.name} ('${action.rules.label}') is not allowed here`, {
			description: `${this.inWords()} Nothing was carried out.`,
		});
	}

	/** What is allowed, as the panel says it. */
	inWords(): string {
		const effects = effectOptions(this.all)
			.filter(({ value }) => this.effects.includes(value as string))
			.map(({ name }) => name);
		const parts = [...effects, ...this.names];
		return parts.length === 0
			? 'The person who set up this node allows nothing.'
			: `The person who set up this node allows: ${parts.join(', ')}.`;
	}

	private meant(given: string): Action | undefined {
		return this.all.find(({ name }) => plain(name) === plain(given));
	}

	private allows(action: Action): boolean {
		const { operation } = action;
		if (this.isNamed(action)) return true;
		return this.effects.includes(operation.effect) && !showsSecret(operation);
	}

	private unknown(given: string): UserError {
		const names = nearest(
			given,
			this.actions.map(({ name }) => name),
		);
		const most = names.length > 0 ? ` Nearest: ${names.join(', ')}.` : '';
		return new UserError(`There is no action ${shown(given)}`, {
			description: `${most} The action list names all that are allowed.`.trim(),
		});
	}
}
