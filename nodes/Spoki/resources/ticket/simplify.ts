import type { IDataObject } from 'n8n-workflow';

/** The ten fields of a ticket that most workflows need, with the contact, the way into its chat, and the owner. */
export function simplifyTicket(ticket: IDataObject): IDataObject {
	if (ticket.id === undefined) return ticket;
	const { id, title, status, priority, reference, created_datetime } = ticket;
	const contact = (ticket.contact ?? {}) as IDataObject;
	const owner = (ticket.owner ?? {}) as IDataObject;
	return {
		id,
		title,
		status,
		priority,
		reference,
		contact_phone: contact.phone ?? null,
		contact_name: [contact.first_name, contact.last_name].filter(Boolean).join(' '),
		chat_link: contact.chat_link ?? null,
		owner_email: owner.email ?? null,
		created_datetime,
	};
}
