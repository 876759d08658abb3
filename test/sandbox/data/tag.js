'use strict';

/** The shop's tags. Nothing in the API creates one. */
function seedTags() {
	const names = ['Fedele', 'Rivenditore', 'Corsi', 'Lista nozze', 'Da richiamare', 'Estero'];
	const colors = ['#16d46d', '#2f80ed', '#f2994a', '#bb6bd9', null, '#eb5757'];
	return names.map((name, index) => ({
		id: 201 + index,
		name,
		color: colors[index] ?? null,
		order: index,
	}));
}

module.exports = { seedTags };
