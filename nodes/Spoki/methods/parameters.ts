import type { ILoadOptionsFunctions } from 'n8n-workflow';

/** The value of a parameter or a locator as it stands in the panel; empty where nothing does. */
export function plainParameter(context: ILoadOptionsFunctions, name: string): string {
	const parameter: unknown = context.getCurrentNodeParameter(name);
	const { value } = Object(parameter) as { value?: unknown };
	return String((typeof parameter === 'object' ? value : parameter) ?? '').trim();
}

/** Whether such a value is only known when the workflow runs. */
export function isExpression(text: string): boolean {
	return text.startsWith('=');
}
