import { campaignRollUp } from './examples/campaignRollUp.mjs';
import { contactToCrm } from './examples/contactToCrm.mjs';
import { deliveryCheck } from './examples/deliveryCheck.mjs';
import { failedMessageToTicket } from './examples/failedMessageToTicket.mjs';
import { inboxToSlack } from './examples/inboxToSlack.mjs';
import { leadMagnet } from './examples/leadMagnet.mjs';
import { optOut } from './examples/optOut.mjs';
import { orderConfirmation } from './examples/orderConfirmation.mjs';
import { refundApproval } from './examples/refundApproval.mjs';
import { segmentRefresh } from './examples/segmentRefresh.mjs';
import { sheetToTemplate } from './examples/sheetToTemplate.mjs';
import { ticketToSlack } from './examples/ticketToSlack.mjs';
import { whatsappAssistant } from './examples/whatsappAssistant.mjs';
import { onEachN8n } from './stage/hosts.mjs';

const examples = [
	orderConfirmation,
	sheetToTemplate,
	ticketToSlack,
	contactToCrm,
	leadMagnet,
	campaignRollUp,
	segmentRefresh,
	inboxToSlack,
	optOut,
	failedMessageToTicket,
	whatsappAssistant,
	refundApproval,
	deliveryCheck,
];

// In one suite, since they mostly wait: for polls, for a form's executions, for each other's start. More
// at once take as long, and keep n8n so busy that its own time-outs end what they should not.
onEachN8n('The examples', ({ host }) => examples.forEach((define) => define(host)), {
	concurrency: 8,
});
