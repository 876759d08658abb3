// @ts-check

/**
 * Record locators as a workflow file holds them.
 *
 * @param {unknown} value
 */
const byId = (value) => ({ __rl: true, mode: 'id', value });

/** @param {unknown} value */
const byPhone = (value) => ({ __rl: true, mode: 'phone', value });

/** @param {unknown} value */
const byEmail = (value) => ({ __rl: true, mode: 'email', value });

/** @param {unknown} value */
const fromList = (value) => ({ __rl: true, mode: 'list', value });

module.exports = { byEmail, byId, byPhone, fromList };
