/** The states of a ticket that are known; an account can have its own in addition. */
export const TICKET_STATUSES = ['Open', 'In Progress', 'Pending', 'Closed'];

/** Those of a ticket that is new: what is done is closed later. */
export const NEW_TICKET_STATUSES = TICKET_STATUSES.filter((status) => status !== 'Closed');

/** How urgent a ticket can be (documented, and complete): by rank, as people look for it. */
export const TICKET_PRIORITIES = ['Highest', 'High', 'Medium', 'Low', 'Lowest'];
