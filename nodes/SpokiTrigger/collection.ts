import type { IDataObject } from 'n8n-workflow';
import { OperationalError } from 'n8n-workflow';

import { rulesOf } from '../Spoki/description/rules';
import { waitingPolicyOf } from '../Spoki/fields/waiting';
import type { SpokiClient } from '../Spoki/transport/client';
import { PAGE_SIZE, pageOf } from '../Spoki/transport/pagination';
import type { WaitingPolicy } from '../Spoki/transport/request';
import { Budget, type PollTime } from './Budget';
import type { Watched } from './settings';
import type { ListPage } from './watch/Page';
import type { Source } from './watch/Pages';

/**
 * The collection of an event in Spoki, page by page.
 *
 * @param maxWaitMilliseconds how long a request may wait for the rate limit
 */
export function collectionOf(
	client: SpokiClient,
	{ event, values }: Watched,
	time: PollTime,
	maxWaitMilliseconds = 0,
): { source: Source; everything: Source } {
	const { collection, resource } = event;
	const rules = rulesOf(resource, collection);
	const policy: WaitingPolicy = {
		...waitingPolicyOf({}),
		maxWaitMilliseconds,
		// The next poll is the better repetition.
		isSentOnce: true,
	};
	const budget = new Budget(
		time,
		() => client.expectedWait(rules, policy, 1) <= maxWaitMilliseconds,
	);
	const { method, path } = collection;
	const isWanted = collection.filterOf?.(values) ?? (() => true);

	const sourceWith = (filter: IDataObject): Source => ({
		read: (page) => {
			budget.use();
			const query = { ...filter, page, page_size: PAGE_SIZE };
			const patience = { ...policy, overallMilliseconds: time.forOneRequest };
			return client
				.send({ method, path, query }, rules, patience)
				.then(listPage, (error) => pageThatIsGone(error, page));
		},
		mayRead: () => budget.hasMore,
		isFiltered: Object.keys(filter).length > 0,
		isWanted,
		now: () => Date.now(),
	});
	return { source: sourceWith(values.query), everything: sourceWith({}) };
}

/** @throws OperationalError for an answer that is no list: taken for an empty one it would lose records */
function listPage(body: unknown): ListPage {
	const { count, results } = (body ?? {}) as IDataObject;
	if (!Array.isArray(body) && !Array.isArray(results)) {
		throw new OperationalError('Spoki answered with something else than a list of records', {
			description: 'Nothing was lost: the trigger asks again with the next poll.',
		});
	}
	const { records, next } = pageOf(body);
	return {
		records,
		hasNext: next !== undefined,
		...(typeof count === 'number' ? { count } : {}),
	};
}

/** Records were deleted while the pages were read: the last page is another one now. */
function pageThatIsGone(error: { httpCode?: unknown }, page: number): ListPage {
	if (page > 1 && error.httpCode === '404') return { records: [], hasNext: false };
	throw error;
}
