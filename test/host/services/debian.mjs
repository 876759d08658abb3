import { mkdir, readdir, rm } from 'node:fs/promises';
import path from 'node:path';
import { runCommand } from '../command.mjs';

const timeLimitSeconds = 300;

/**
 * Unpacks a package of Debian or of a system made from it, and what it needs beyond what is installed.
 * Nothing is installed, nobody has to be root, and what the system knows of its packages stays as it is:
 * apt works on folders of its own.
 *
 * @param {object} options
 * @param {string} options.name of the package
 * @param {string} options.folder gets the tree of files
 * @param {(text: string) => void} options.report
 */
export async function unpackDebianPackage({ name, folder, report }) {
	const work = path.join(folder, 'apt');
	const archives = path.join(work, 'cache/archives');
	await mkdir(path.join(archives, 'partial'), { recursive: true });
	await mkdir(path.join(work, 'state/lists/partial'), { recursive: true });
	const apt = async (label, args) => {
		const options = Object.entries(aptOptions(work)).flatMap(([key, value]) => [
			'-o',
			`${key}=${value}`,
		]);
		const step = { cwd: work, timeLimitSeconds, report };
		await runCommand({ ...step, label, command: 'apt-get', args: [...options, ...args] });
	};
	// Of several sources one may be out of reach. Whether it was needed shows in the next step.
	await apt('Reading the lists of Debian packages', ['update']).catch(({ message }) =>
		report(message),
	);
	await apt(`Downloading ${name}`, [
		'install',
		'--download-only',
		'--no-install-recommends',
		'--yes',
		name,
	]);
	for (const archive of await readdir(archives)) {
		if (!archive.endsWith('.deb')) continue;
		await runCommand({
			label: `Unpacking ${archive}`,
			command: 'dpkg-deb',
			args: ['--extract', path.join(archives, archive), folder],
			cwd: work,
			timeLimitSeconds,
			report,
		});
	}
	await rm(work, { recursive: true });
}

/** What is installed is read where the system has it; everything that is written goes into `work`. */
function aptOptions(work) {
	return {
		'Dir::State': path.join(work, 'state'),
		'Dir::State::status': '/var/lib/dpkg/status',
		'Dir::Cache': path.join(work, 'cache'),
		'Debug::NoLocking': 'true',
		'APT::Sandbox::User': 'root',
		'Acquire::Retries': '3',
		'Acquire::http::Timeout': '20',
		'Acquire::https::Timeout': '20',
	};
}
