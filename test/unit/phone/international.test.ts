import { internationalPhone } from '../../../nodes/Spoki/fields/phone';

describe('a phone number in international form', () => {
	const accepted: [written: unknown, sent: string, prefix?: string][] = [
		['+393331234567', '+393331234567'],
		['+39 333 123 4567', '+393331234567'],
		['+39-333-123.4567', '+393331234567'],
		['+39 (333) 1234567', '+393331234567'],
		['+39/333/1234567', '+393331234567'],
		['+39\u00a0333\u00a01234567', '+393331234567'],
		['\u200e+39 333 1234567\u200f', '+393331234567'],
		['\u202a+393331234567\u202c', '+393331234567'],
		['\ufeff+393331234567', '+393331234567'],
		['+39\u20113331234567', '+393331234567'],
		['+39\u2013333\u20141234567', '+393331234567'],
		['  +393331234567\n', '+393331234567'],
		['+39\t333\t1234567', '+393331234567'],
		['00393331234567', '+393331234567'],
		['0039 333 1234567', '+393331234567'],
		['+390612345678', '+390612345678'],
		['+447911123456', '+447911123456'],
		['+5511912345678', '+5511912345678'],
		['+5215512345678', '+5215512345678'],
		['+5491123456789', '+5491123456789'],
		['+1 (415) 555-2671', '+14155552671'],
		['+2901234', '+2901234'],
		['+123456789012345', '+123456789012345'],
		// The option leaves international numbers alone.
		['+447911123456', '+447911123456', '+39'],
		['00447911123456', '+447911123456', '+39'],
		// National numbers, completed by the option.
		['333 1234567', '+393331234567', '+39'],
		['3331234567', '+393331234567', '39'],
		['3331234567', '+393331234567', '0039'],
		['3331234567', '+393331234567', ' +39 '],
		[3331234567, '+393331234567', '+39'],
		['3921234567', '+393921234567', '+39'],
		['06 12345678', '+390612345678', '+39'],
		['0549 886377', '+3780549886377', '+378'],
		['07911 123456', '+447911123456', '+44'],
		['0612345678', '+33612345678', '+33'],
		['(0)20 7946 0958', '+442079460958', '+44'],
		['030 901820', '+4930901820', '+49'],
	];

	test.each(accepted)('%p is sent as %s (prefix %p)', (...[written, sent, prefix]) => {
		expect(internationalPhone(written, 'Phone', prefix)).toBe(sent);
	});

	const refused: [written: unknown, reason: string, prefix?: string][] = [
		['3331234567', 'has no country code'],
		[3331234567, 'has no country code'],
		['393331234567', 'has no country code'],
		[393331234567, 'has no country code'],
		['333 1234567', 'has no country code', ''],
		['393331234567', 'may or may not already begin with the country code 39', '+39'],
		[393331234567, 'may or may not already begin with the country code 39', '+39'],
		['39333123456', 'may or may not already begin with the country code 39', '+39'],
		['++393331234567', 'is not a phone number'],
		['+39+3331234567', 'is not a phone number'],
		['call me', 'is not a phone number'],
		['+39 333 1234567 ext 5', 'is not a phone number'],
		['+39333123456a', 'is not a phone number'],
		['+', 'is not a phone number'],
		['...', 'is not a phone number'],
		['+39,3331234567', 'is not a phone number'],
		['\uff13\uff13\uff13', 'is not a phone number', '+39'],
		[{ phone: '+39' }, 'is not a phone number'],
		[true, 'is not a phone number'],
		[3.5, 'is not a phone number'],
		[-3331234567, 'is not a phone number'],
		[1e21, 'is not a phone number'],
		[Number.NaN, 'is not a phone number'],
		['+44 (0)20 7946 0958', 'holds a "(0)" behind the country code'],
		['+39-(0)6 12345678', 'holds a "(0)" behind the country code'],
		['0039(0)612345678', 'holds a "(0)" behind the country code'],
		['+0393331234567', 'has a 0 where the country code begins'],
		['0003933312345', 'has a 0 where the country code begins'],
		['+39333', 'is too short'],
		['123', 'is too short', '+39'],
		['+1234567890123456', 'is too long'],
		['1234567890123456', 'is too long', '+39'],
		['3331234567', 'is not a country code: +', '+'],
		['3331234567', 'is not a country code: Italy', 'Italy'],
		['3331234567', 'is not a country code: +39123', '+39123'],
		['3331234567', 'is not a country code: +0', '+0'],
	];

	test.each(refused)('%p is refused: %s (prefix %p)', (...[written, reason, prefix]) => {
		expect(() => internationalPhone(written, 'Phone', prefix)).toThrow(reason);
	});

	test('a refusal names the parameter and says what to do', () => {
		expect(() => internationalPhone('333', 'Contact Phone')).toThrow(
			expect.objectContaining({
				message: "'Contact Phone' has no country code: 333",
				description: expect.stringContaining("'Default Country'"),
			}),
		);
	});
});
