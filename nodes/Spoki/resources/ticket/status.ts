/** The states of a ticket that are known; an account can have its own in addition. */
export const TICKET_STATUSES = ['Open', 'In Progress', 'Pending', 'Closed'];

/** How urgent a ticket can be (documented, and complete). */
export const TICKET_PRIORITIES = ['High', 'Highest', 'Low', 'Lowest', 'Medium'];
