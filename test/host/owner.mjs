/** The log-in of every n8n that is started here. It opens nothing but a throw-away n8n on this machine. */
export const ownerLogin = { email: 'owner@example.com', password: 'Demo-Password-1' };

/**
 * Makes the owner on an n8n that has none yet, and logs in.
 *
 * @param {import('./rest.mjs').RestClient} rest keeps the log-in for its later requests
 */
export async function logInAsOwner(rest) {
	const { email, password } = ownerLogin;
	const settings = await rest.request('GET', '/rest/settings');
	if (settings.userManagement.showSetupOnFirstLoad) {
		await rest.request('POST', '/rest/owner/setup', {
			email,
			password,
			firstName: 'Demo',
			lastName: 'Owner',
		});
	}
	await rest.request('POST', '/rest/login', { emailOrLdapLoginId: email, password });
}
