import type { IDataObject } from 'n8n-workflow';

/** What the form holds for one language. What was left blank is missing. */
export interface FormParts {
	language?: string;
	/** `none`, `text`, `image`, `video` or `document`. */
	headerFormat?: string;
	headerText?: string;
	headerMedia?: IDataObject | number | string;
	body?: string;
	/** Empty to remove it. */
	footer?: string;
	/** As Spoki takes them; `''` to remove all, as the option Send Empty Values reads a blank field. */
	buttons?: IDataObject[] | '';
	exampleCustomFields?: Record<string, string>;
}
