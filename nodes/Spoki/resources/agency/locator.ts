import { recordLocator } from '../../fields/locators';

export const agencyId = recordLocator({ value: 'agency', name: 'Agency' }, 'The agency to work on');
