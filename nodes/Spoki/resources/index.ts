import type { Resource } from '../description/Operation';
import { contact } from './contact';
import { list } from './list';

/** Every resource of the node, in the order of the drop-down. The only place that names them all. */
export const resources: Resource[] = [contact, list];
