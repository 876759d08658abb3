import type { Resource } from '../../description/Operation';
import { addNote } from './addNote';
import { sendAndWait } from './sendAndWait';
import { sendButtons } from './sendButtons';
import { sendList } from './sendList';
import { sendTemplate } from './sendTemplate';
import { sendText } from './sendText';

export const message: Resource = {
	value: 'message',
	name: 'Message',
	description: 'What a contact gets on WhatsApp, and notes that only operators see',
	operations: [addNote, sendAndWait, sendButtons, sendList, sendTemplate, sendText],
};
