import type { Resource } from '../description/Operation';
import { account } from './account';
import { agency } from './agency';
import { automation } from './automation';
import { campaign } from './campaign';
import { channel } from './channel';
import { contact } from './contact';
import { customField } from './customField';
import { invitation } from './invitation';
import { list } from './list';
import { media } from './media';
import { message } from './message';
import { partner } from './partner';
import { partnerInvitation } from './partnerInvitation';
import { partnerRole } from './partnerRole';
import { report } from './report';
import { role } from './role';
import { tag } from './tag';
import { template } from './template';
import { ticket } from './ticket';
import { webhook } from './webhook';

/** Every resource of the node, in the order of the drop-down. The only place that names them all. */
export const resources: Resource[] = [
	account,
	agency,
	automation,
	campaign,
	channel,
	contact,
	customField,
	invitation,
	list,
	media,
	message,
	partner,
	partnerInvitation,
	partnerRole,
	report,
	tag,
	template,
	ticket,
	role,
	webhook,
];

/** What a node that was just dropped shows. */
export const preset: Resource = contact;
