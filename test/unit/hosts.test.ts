import { isPrivateHost } from '../../nodes/Spoki/transport/hosts';

test.each([
	...['http://localhost', 'http://127.0.0.1', 'http://127.1', 'http://0x7f000001', 'http://[::1]'],
	...['http://10.1.2.3', 'http://172.16.0.1', 'http://172.31.255.1', 'http://192.168.1.1'],
	...['http://169.254.1.1', 'http://[fd00::1]', 'http://[fe80::1]', 'http://[::ffff:10.0.0.1]'],
	...['http://spoki-sandbox:4010', 'http://n8n.local', 'http://a.internal.', 'http://100.64.0.1'],
])('%s stays inside', (address) => {
	expect(isPrivateHost(new URL(address).hostname)).toBe(true);
});

test.each([
	...['http://api.spoki.com', 'http://8.8.8.8', 'http://172.15.0.1', 'http://172.32.0.1'],
	...['http://10.example.com', 'http://0.a.aa', 'http://192.168.example.org', 'http://local.com'],
	...['http://[2606:4700::1]', 'http://[::ffff:8.8.8.8]', 'http://[::ffff:172.32.0.1]'],
	...['http://100.63.0.1', 'http://100.128.0.1', 'http://localhost.example.com'],
])('%s leads outside', (address) => {
	expect(isPrivateHost(new URL(address).hostname)).toBe(false);
});
