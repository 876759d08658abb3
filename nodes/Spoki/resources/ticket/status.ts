/** The states of a ticket that are known; an account can have its own in addition. */
export const TICKET_STATUSES = ['Open', 'In Progress', 'Pending', 'Closed'];
